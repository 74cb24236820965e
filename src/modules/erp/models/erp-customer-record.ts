import { model } from "@medusajs/framework/utils"

/** What the ERP said last about a customer: serves while the ERP does not (A11). */
export const ErpCustomerRecord = model
  .define(
    { name: "ErpCustomerRecord", tableName: "erp_customer_record" },
    {
      id: model.id({ prefix: "erprec" }).primaryKey(),
      customer_number: model.text(),
      /** An `ErpCustomer`. */
      data: model.json(),
      fetched_at: model.dateTime(),
    }
  )
  .indexes([{ on: ["customer_number"], unique: true, where: "deleted_at IS NULL" }])

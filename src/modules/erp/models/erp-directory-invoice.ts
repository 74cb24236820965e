import { model } from "@medusajs/framework/utils"

/** An invoice of the embedded directory; only an issued one proves anything. */
export const ErpDirectoryInvoice = model
  .define(
    { name: "ErpDirectoryInvoice", tableName: "erp_directory_invoice" },
    {
      id: model.id({ prefix: "erpinv" }).primaryKey(),
      customer_number: model.text(),
      invoice_number: model.text(),
      status: model.enum(["issued", "draft", "cancelled"]).default("issued"),
      /** The directory's number of the order that it bills. */
      order_number: model.text().nullable(),
      version: model.number().default(1),
    }
  )
  .indexes([
    { on: ["customer_number", "invoice_number"], unique: true, where: "deleted_at IS NULL" },
  ])

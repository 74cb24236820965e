import { model } from "@medusajs/framework/utils"

/** A person whom the ERP knows at a company, as it said last. */
export const ErpContactRecord = model.define(
  { name: "ErpContactRecord", tableName: "cc_erp_contact" },
  {
    id: model.id({ prefix: "erpcon" }).primaryKey(),
    company_id: model.text(),
    contact_number: model.text(),
    salutation: model.enum(["mr", "ms"]).nullable(),
    name: model.text(),
    email: model.text().nullable(),
    phone: model.text().nullable(),
    language_code: model.text().nullable(),
    is_main: model.boolean().default(false),
  }
)

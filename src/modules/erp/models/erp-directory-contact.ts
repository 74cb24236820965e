import { model } from "@medusajs/framework/utils"

/** A person, or the company itself, whom the embedded directory knows at a customer. */
export const ErpDirectoryContact = model
  .define(
    { name: "ErpDirectoryContact", tableName: "erp_directory_contact" },
    {
      id: model.id({ prefix: "erpcon" }).primaryKey(),
      customer_number: model.text(),
      contact_number: model.text(),
      salutation: model.enum(["mr", "ms"]).nullable(),
      name: model.text(),
      email: model.text().nullable(),
      phone: model.text().nullable(),
      language_code: model.text().nullable(),
      is_main: model.boolean().default(false),
      is_company: model.boolean().default(false),
      version: model.number().default(1),
    }
  )
  .indexes([
    { on: ["customer_number", "contact_number"], unique: true, where: "deleted_at IS NULL" },
  ])

import { model } from "@medusajs/framework/utils"

/**
 * A business customer of the embedded directory, the ERP of a shop that has
 * none. Its trigram indexes and checks stand in the migration.
 */
export const ErpDirectoryCustomer = model
  .define(
    { name: "ErpDirectoryCustomer", tableName: "erp_directory_customer" },
    {
      id: model.id({ prefix: "erpcus" }).primaryKey(),
      customer_number: model.text(),
      name: model.text(),
      center_enabled: model.boolean().default(false),
      /** Lower case, without repeats. */
      main_contact_emails: model.array(),
      address_1: model.text().nullable(),
      address_2: model.text().nullable(),
      postal_code: model.text().nullable(),
      city: model.text().nullable(),
      country_code: model.text().nullable(),
      phone: model.text().nullable(),
      currency_code: model.text().nullable(),
      time_zone: model.text().nullable(),
      language_code: model.text().nullable(),
      tax_id: model.text().nullable(),
    }
  )
  .indexes([{ on: ["customer_number"], unique: true, where: "deleted_at IS NULL" }])

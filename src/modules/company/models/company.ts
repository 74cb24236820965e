import { model } from "@medusajs/framework/utils"

/**
 * The business customer. A customer number names one company; the tree of
 * parents has no cycle (a trigger sees to it).
 */
export const Company = model.define(
  { name: "Company", tableName: "cc_company" },
  {
    id: model.id({ prefix: "comp" }).primaryKey(),
    name: model.text().searchable(),
    customer_number: model.text().nullable(),
    parent_id: model.text().nullable(),
    active: model.boolean().default(true),
    /** What the ERP said last: this company has a customer center. */
    center_by_erp: model.boolean().default(false),
    /** The operator's word; null leaves it to the ERP. */
    center_override: model.boolean().nullable(),
    address_1: model.text().nullable(),
    address_2: model.text().nullable(),
    postal_code: model.text().nullable(),
    city: model.text().nullable(),
    country_code: model.text().nullable(),
    phone: model.text().nullable(),
    currency_code: model.text(),
    time_zone: model.text(),
    language_code: model.text().nullable(),
    tax_id: model.text().nullable(),
    external_id: model.text().nullable(),
    customer_group_id: model.text().nullable(),
    erp_synced_at: model.dateTime().nullable(),
    contacts_synced_at: model.dateTime().nullable(),
    version: model.number().default(1),
  }
)

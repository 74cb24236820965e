import { model } from "@medusajs/framework/utils"

/** A delivery address that all users of a company are offered (B14). */
export const CompanyAddress = model.define(
  { name: "CompanyAddress", tableName: "cc_company_address" },
  {
    id: model.id({ prefix: "compaddr" }).primaryKey(),
    company_id: model.text(),
    /** What the company calls it; unique in the company, without case. */
    label: model.text(),
    /** Whom to deliver to there; null for the company itself. */
    recipient: model.text().nullable(),
    address_1: model.text(),
    address_2: model.text().nullable(),
    postal_code: model.text().nullable(),
    city: model.text(),
    province: model.text().nullable(),
    country_code: model.text(),
    phone: model.text().nullable(),
    version: model.number().default(1),
  }
)

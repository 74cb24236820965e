import { model } from "@medusajs/framework/utils"

/** A person's place in one company, or in none (then the customer number stands for itself). */
export const BusinessUser = model.define(
  { name: "BusinessUser", tableName: "cc_business_user" },
  {
    id: model.id({ prefix: "buser" }).primaryKey(),
    /** The platform's customer: the person. */
    customer_id: model.text(),
    company_id: model.text().nullable(),
    /** Only of a place without a company. */
    customer_number: model.text().nullable(),
    status: model.enum(["invited", "active", "deactivated"]).default("active"),
  }
)

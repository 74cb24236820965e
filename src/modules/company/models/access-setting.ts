import { model } from "@medusajs/framework/utils"

/** A right that was allowed or denied to a company or to one user of it (B12). */
export const AccessSetting = model.define(
  { name: "AccessSetting", tableName: "cc_access_setting" },
  {
    id: model.id({ prefix: "right" }).primaryKey(),
    company_id: model.text(),
    /** Null for a setting of the whole company. */
    business_user_id: model.text().nullable(),
    permission: model.text(),
    effect: model.enum(["allow", "deny"]),
    /** Whose word it is; a company's own may only deny, and only to a user. */
    source: model.enum(["operator", "company"]),
  }
)

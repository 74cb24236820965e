import { model } from "@medusajs/framework/utils"

/** A role given to a business user; the built-in roles stand in `rules/permissions.ts`. */
export const BusinessUserRole = model.define(
  { name: "BusinessUserRole", tableName: "cc_business_user_role" },
  {
    id: model.id({ prefix: "burole" }).primaryKey(),
    business_user_id: model.text(),
    role_key: model.text(),
  }
)

import { model } from "@medusajs/framework/utils"

/** A customer number that a user may act for (B10); `*` stands for all of them. */
export const DelegateGrant = model.define(
  { name: "DelegateGrant", tableName: "cc_delegate_grant" },
  {
    id: model.id({ prefix: "delg" }).primaryKey(),
    business_user_id: model.text(),
    customer_number: model.text(),
  }
)

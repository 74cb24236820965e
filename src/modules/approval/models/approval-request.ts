import { model } from "@medusajs/framework/utils"

/** A cart that its buyer has sent to those who can approve it (C4). */
export const ApprovalRequest = model.define(
  { name: "ApprovalRequest", tableName: "cc_approval_request" },
  {
    id: model.id({ prefix: "apreq" }).primaryKey(),
    company_id: model.text(),
    /** The buyer's place, and the platform's customer. */
    business_user_id: model.text(),
    customer_id: model.text(),
    cart_id: model.text(),
    status: model.enum(["open", "approved", "released", "ordered", "failed", "expired", "rejected", "withdrawn"]).default("open"),
    version: model.number().default(1),
    order_id: model.text().nullable(),
  }
)

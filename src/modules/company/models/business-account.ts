import { model } from "@medusajs/framework/utils"

/** What holds for a person's login in whatever company: at most one row for a customer. */
export const BusinessAccount = model.define(
  { name: "BusinessAccount", tableName: "cc_business_account" },
  {
    id: model.id({ prefix: "bacc" }).primaryKey(),
    customer_id: model.text(),
    /** A further name to sign in with, without @; compared without case. */
    user_name: model.text().nullable(),
    email_confirmed_at: model.dateTime().nullable(),
    /** No login before the address is confirmed (option `activation.emailVerification`). */
    confirmation_required: model.boolean().default(false),
    locked_at: model.dateTime().nullable(),
    /** Tokens and sessions that began before this instant count no longer. */
    sessions_ended_at: model.dateTime().nullable(),
    last_login_at: model.dateTime().nullable(),
  }
)

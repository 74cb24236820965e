import { model } from "@medusajs/framework/utils"

/**
 * One run of an activation. While it is `running` it holds its customer number
 * against every other run; what it makes outside this room carries ids that
 * stand here beforehand, so that a job can take back what a dead process left.
 */
export const Activation = model.define(
  { name: "Activation", tableName: "cc_activation" },
  {
    id: model.id({ prefix: "actv" }).primaryKey(),
    customer_number: model.text(),
    /** Hash of number, invoice and e-mail: names an identical repeat. */
    fingerprint: model.text(),
    email: model.text(),
    /** `reverting` is undoing by a run that holds number and e-mail no longer. */
    state: model.enum(["running", "undoing", "reverting", "undone", "refused", "done"]).default("running"),
    /** Id that the new customer will have; null where the account exists already. */
    planned_customer_id: model.text().nullable(),
    /** From here on there may be a login and a customer of this run. */
    login_begun_at: model.dateTime().nullable(),
    auth_identity_id: model.text().nullable(),
    /** The customer group that this run put the customer into; null where it put nobody anywhere. */
    joined_customer_id: model.text().nullable(),
    joined_group_id: model.text().nullable(),
    outcome: model.enum(["company_created", "main_contact_added", "business_user_created"]).nullable(),
    business_user_id: model.text().nullable(),
    company_id: model.text().nullable(),
    /** What an undoing has to know of the commit. */
    committed: model.json().nullable(),
    /** After this instant the process that ran it counts as dead. */
    lease_until: model.dateTime(),
    finished_at: model.dateTime().nullable(),
  }
)

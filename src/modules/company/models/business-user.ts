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
    salutation: model.enum(["mr", "ms", "none"]).default("none"),
    /** Name and e-mail of the person as this place knows them; the login's own e-mail is the platform's. */
    first_name: model.text().default(""),
    last_name: model.text().default(""),
    email: model.text().default(""),
    language_code: model.enum(["en", "de"]).nullable(),
    /** The person's number in the ERP; null until the ERP knows them. */
    contact_number: model.text().nullable(),
    erp_contact_state: model.enum(["none", "waiting", "done", "failed"]).default("none"),
    /** Further form fields of the shop (B9), by key. */
    fields: model.json().default({}),
    /** When the newest link to set a password was sent. */
    invited_at: model.dateTime().nullable(),
    /** The person had an account already and joins by accepting while signed in. */
    acceptance_required: model.boolean().default(false),
    version: model.number().default(1),
  }
)

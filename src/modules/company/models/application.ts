import { model } from "@medusajs/framework/utils"

/** Somebody's case in the operator's queue. */
export const Application = model.define(
  { name: "Application", tableName: "cc_application" },
  {
    id: model.id({ prefix: "appl" }).primaryKey(),
    kind: model.enum(["activation_help", "main_contact_change", "activation_disputed"]),
    status: model.enum(["open", "accepted", "declined"]).default("open"),
    customer_number: model.text(),
    invoice_number: model.text().nullable(),
    email: model.text(),
    name: model.text().nullable(),
    company_name: model.text().nullable(),
    phone: model.text().nullable(),
    message: model.text().nullable(),
    locale: model.enum(["en", "de"]).default("en"),
    customer_id: model.text().nullable(),
    company_id: model.text().nullable(),
    /** What was entered after the first time while the case was open, and how often that was. */
    later_entries: model.json<unknown[]>().default([]),
    later_count: model.number().default(0),
    decision_message: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  }
)

import { model } from "@medusajs/framework/utils"

/** What of an event tells of persons: names, addresses, values before and after. Erasing deletes the row. */
export const AuditEventPersonal = model.define(
  { name: "AuditEventPersonal", tableName: "cc_audit_event_personal" },
  {
    /** The event's id: there is one row an event at most. */
    id: model.text().primaryKey(),
    client_address: model.text().nullable(),
    values: model.json().nullable(),
  }
)

import { model } from "@medusajs/framework/utils"

/**
 * What happened, in ids and facts that name no person. Rows are only ever
 * added; the database refuses to change or delete one.
 */
export const AuditEvent = model.define(
  { name: "AuditEvent", tableName: "cc_audit_event" },
  {
    id: model.id({ prefix: "audit" }).primaryKey(),
    /** Key of the outbox message it came by: twice is once. */
    source_key: model.text(),
    action: model.text(),
    occurred_at: model.dateTime(),
    actor_type: model.enum(["customer", "user", "api-key", "system", "anonymous"]),
    actor_id: model.text().nullable(),
    company_id: model.text().nullable(),
    subject_type: model.text(),
    subject_id: model.text().nullable(),
    details: model.json(),
  }
)

import type { ApplicationRow } from "../../modules/company/store/application-store"
import type { Application } from "../schemas/activation"
import { presentInstant } from "./place"

export function presentApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    customer_number: row.customer_number,
    invoice_number: row.invoice_number,
    email: row.email,
    name: row.name,
    company_name: row.company_name,
    phone: row.phone,
    message: row.message,
    // the database writes the instant inside of JSON in a form of its own
    later_entries: row.later_entries.map((later) => ({ ...later, received_at: new Date(later.received_at).toISOString() })),
    later_count: row.later_count,
    locale: row.locale,
    company_id: row.company_id,
    decision_message: row.decision_message,
    decided_by: row.decided_by,
    decided_at: presentInstant(row.decided_at),
    created_at: row.created_at.toISOString(),
  }
}

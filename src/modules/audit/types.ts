import type { AuditEvent } from "../../outbox/types"

type FlatValues = Record<string, string | number | boolean | null>

/** One row of the trail, in the words of its HTTP resource. */
export interface AuditRecord {
  id: string
  action: string
  occurred_at: string
  actor_type: AuditEvent["actor_type"]
  actor_id: string | null
  company_id: string | null
  subject_type: string
  subject_id: string | null
  client_address: string | null
  details: FlatValues
  /** Null where there was nothing personal, and once it is erased. */
  personal: FlatValues | null
}

/** Rows that match all of what is given. */
export interface AuditFilters {
  company_id?: string
  subject_id?: string
  actor_id?: string
  action?: string
  /** Events that one of these acted in or was acted upon by. */
  involving?: readonly string[]
}

export interface AuditList {
  events: AuditRecord[]
  /** Stops at 10,001; `countIsMinimum` says so. */
  count: number
  countIsMinimum: boolean
}

/** An event and the name under which it is recorded once. */
export interface RecordedEvent {
  sourceKey: string
  event: AuditEvent
}

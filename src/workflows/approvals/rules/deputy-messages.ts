import type { AbsenceChange } from "../../../modules/approval/deputy-keeper"
import type { PersonAbsence } from "../../../modules/approval/store/deputy-store"
import type { AuditEvent, OutboxMessage } from "../../../outbox/types"
import type { UserActor } from "../../users/types"

/** The audit of who decides for whom, and when, before and after. */
export function auditDeputy(actor: UserActor, { before, after }: AbsenceChange, { takenBack = false } = {}): OutboxMessage {
  const action = "approval_deputy.updated"
  return {
    topic: "audit",
    key: `audit:${action}:${after.businessUserId}:${after.version}`,
    payload: {
      action,
      occurred_at: new Date().toISOString(),
      actor_type: actor.kind === "operator" ? actor.type : "customer",
      actor_id: actor.id,
      company_id: after.companyId,
      subject_type: "business_user",
      subject_id: after.businessUserId,
      client_address: actor.clientAddress,
      details: { ...describe("before", before), ...describe("after", after), ...(takenBack ? { taken_back: true } : {}) },
    },
  }
}

function describe(when: "before" | "after", { absence }: PersonAbsence): AuditEvent["details"] {
  return {
    [`deputy_id_${when}`]: absence?.deputyId ?? null,
    [`starts_on_${when}`]: absence?.startsOn ?? null,
    [`ends_on_${when}`]: absence?.endsOn ?? null,
  }
}

import type { CeilingChange } from "../../../modules/approval/ceiling-keeper"
import type { OutboxMessage } from "../../../outbox/types"
import type { UserActor } from "../../users/types"

/** The audit of a change of somebody's ceiling, with both amounts; empty is none. */
export function auditCeiling(actor: UserActor, { before, after }: CeilingChange, { takenBack = false } = {}): OutboxMessage {
  const action = "approval_ceiling.updated"
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
      details: {
        amount_before: before.amount,
        amount_after: after.amount,
        currency_code: after.currencyCode,
        ...(takenBack ? { taken_back: true } : {}),
      },
    },
  }
}

import type { Limit } from "../../../modules/budget/types"
import type { AuditEvent, AuditMessage, OutboxMessage } from "../../../outbox/types"
import type { UserActor } from "../../users/types"

/** One act on a limit: null before where it is new, null after where it is gone. */
export interface LimitChange {
  before: Limit | null
  after: Limit | null
}

/**
 * The audit of one act on a limit (C9), under the user, role or company that it is for, with the amounts
 * before and after. An act that is taken back, because a later step failed, is told of as well.
 */
export function auditLimit(actor: UserActor, { before, after }: LimitChange, { takenBack = false } = {}): OutboxMessage[] {
  const limit = after ?? before
  if (!limit) {
    return []
  }
  const action = before ? (after ? "limit.updated" : "limit.deleted") : "limit.created"
  const payload: AuditMessage["payload"] = {
    action,
    occurred_at: new Date().toISOString(),
    actor_type: actor.kind === "operator" ? actor.type : "customer",
    actor_id: actor.id,
    company_id: limit.companyId,
    subject_type: limit.subject.type === "user" ? "business_user" : limit.subject.type,
    subject_id: limit.subject.id,
    client_address: actor.clientAddress,
    details: {
      limit_id: limit.id,
      ...(limit.subject.type === "role" ? { role: limit.subject.id } : {}),
      period: limit.period,
      currency_code: limit.currencyCode,
      ...pairs(before, after),
      ...(takenBack ? { taken_back: true } : {}),
    },
  }
  return [{ topic: "audit", key: `audit:${action}:${limit.id}:${limit.version}`, payload }]
}

/** `amount_before`, `amount_after` for each value that changed; all of what was or is, where it is gone or new. */
function pairs(before: Limit | null, after: Limit | null): AuditEvent["details"] {
  const [was, is] = [describe(before), describe(after)]
  const names = Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name])
  return Object.fromEntries(
    names.flatMap((name) => [
      ...(before ? [[`${name}_before`, was[name] ?? null]] : []),
      ...(after ? [[`${name}_after`, is[name] ?? null]] : []),
    ])
  )
}

function describe(limit: Limit | null): AuditEvent["details"] {
  return limit
    ? {
        amount: limit.amount,
        on_exceed: limit.onExceed,
        carry_over: limit.carryOver,
        valid_from: limit.validFrom?.toISOString() ?? null,
        valid_until: limit.validUntil?.toISOString() ?? null,
        alert_shares: limit.alertShares.join(", "),
      }
    : {}
}

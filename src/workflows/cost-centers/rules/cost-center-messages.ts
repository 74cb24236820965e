import type { AssignmentChange } from "../../../modules/budget/cost-center-keeper"
import type { AssignedCostCenter } from "../../../modules/budget/store/cost-center-users"
import type { CostCenter } from "../../../modules/budget/types"
import type { AuditEvent, AuditMessage, OutboxMessage } from "../../../outbox/types"
import type { UserActor } from "../../users/types"

/** One act on a cost center: null before where it is new, null after where it is gone. */
export interface CostCenterChange {
  before: CostCenter | null
  after: CostCenter | null
}

/** The audit of one act on a cost center, with what changed. An act that is taken back, because a later step failed, is told of as well. */
export function auditCostCenter(
  actor: UserActor,
  { before, after }: CostCenterChange,
  { takenBack = false } = {}
): OutboxMessage[] {
  const center = after ?? before
  if (!center) {
    return []
  }
  const action = before ? (after ? "cost_center.updated" : "cost_center.deleted") : "cost_center.created"
  const payload: AuditMessage["payload"] = {
    ...readActor(actor),
    action,
    company_id: center.companyId,
    subject_type: "cost_center",
    subject_id: center.id,
    details: {
      cost_center: `${center.code} ${center.name}`,
      ...pairs(before, after),
      ...(takenBack ? { taken_back: true } : {}),
    },
  }
  return [{ topic: "audit", key: `audit:${action}:${center.id}:${center.version}`, payload }]
}

/** The audit of which cost centers a user may choose; nothing where nothing changed. */
export function auditAssignment(
  { actor, companyId, businessUserId }: { actor: UserActor; companyId: string; businessUserId: string },
  { key, change: { before, after }, takenBack = false }: { key: string; change: AssignmentChange; takenBack?: boolean }
): OutboxMessage[] {
  if (nameAll(before) === nameAll(after)) {
    return []
  }
  const payload: AuditMessage["payload"] = {
    ...readActor(actor),
    action: "user.cost_centers_changed",
    company_id: companyId,
    subject_type: "business_user",
    subject_id: businessUserId,
    details: { before: nameAll(before), after: nameAll(after), ...(takenBack ? { taken_back: true } : {}) },
  }
  return [{ topic: "audit", key, payload }]
}

function readActor(actor: UserActor): Pick<AuditEvent, "occurred_at" | "actor_type" | "actor_id" | "client_address"> {
  return {
    occurred_at: new Date().toISOString(),
    actor_type: actor.kind === "operator" ? actor.type : "customer",
    actor_id: actor.id,
    client_address: actor.clientAddress,
  }
}

/** The default one comes first. */
function nameAll(centers: readonly AssignedCostCenter[]): string {
  return centers.map(({ code }) => code).join(", ")
}

/** `code_before`, `code_after` for each value that changed; all of what was or is, where it is gone or new. */
function pairs(before: CostCenter | null, after: CostCenter | null): AuditEvent["details"] {
  const [was, is] = [describe(before), describe(after)]
  const names = Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name])
  return Object.fromEntries(
    names.flatMap((name) => [
      ...(before ? [[`${name}_before`, was[name] ?? null]] : []),
      ...(after ? [[`${name}_after`, is[name] ?? null]] : []),
    ])
  )
}

function describe(center: CostCenter | null): AuditEvent["details"] {
  return center ? { code: center.code, name: center.name, parent_id: center.parentId, active: center.active } : {}
}

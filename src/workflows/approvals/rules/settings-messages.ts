import type { SettingsChange } from "../../../modules/approval/settings-keeper"
import type { ApprovalSettings } from "../../../modules/approval/store/settings-store"
import type { AuditEvent, OutboxMessage } from "../../../outbox/types"
import type { UserActor } from "../../users/types"

/** The audit of a change of a company's settings, with both values of each that changed; empty is as the shop says. */
export function auditSettings(actor: UserActor, { before, after }: SettingsChange, { takenBack = false } = {}): OutboxMessage[] {
  const action = "approval_settings.updated"
  return [
    {
      topic: "audit",
      key: `audit:${action}:${after.companyId}:${after.version}`,
      payload: {
        action,
        occurred_at: new Date().toISOString(),
        actor_type: actor.kind === "operator" ? actor.type : "customer",
        actor_id: actor.id,
        company_id: after.companyId,
        subject_type: "company",
        subject_id: after.companyId,
        client_address: actor.clientAddress,
        details: { ...describePairs(before, after), ...(takenBack ? { taken_back: true } : {}) },
      },
    },
  ]
}

function describePairs(before: ApprovalSettings, after: ApprovalSettings): AuditEvent["details"] {
  const [was, is] = [describe(before), describe(after)]
  return Object.fromEntries(
    Object.keys(is)
      .filter((name) => was[name] !== is[name])
      .flatMap((name) => [
        [`${name}_before`, was[name] ?? null],
        [`${name}_after`, is[name] ?? null],
      ])
  )
}

function describe({ ownApproval, reminderHours, escalationHours, expiryDays }: ApprovalSettings): Record<string, boolean | number | null> {
  return { own_approval: ownApproval, reminder_hours: reminderHours, escalation_hours: escalationHours, expiry_days: expiryDays }
}

import type { AuditAction } from "../../../outbox/audit-actions"
import type { AuditEvent, OutboxMessage } from "../../../outbox/types"
import type { EmailChangeRun } from "../types"

export interface RequestedChange {
  id: string
  customerId: string
  oldEmail: string
  newEmail: string
  companyId: string | null
  locale: "en" | "de"
  /** The shop knows the new address already. */
  taken: boolean
  requestedBy: "customer" | "main_contact" | "operator"
  actor: { type: AuditEvent["actor_type"]; id: string | null; clientAddress: string | null }
  /** What the old address is told: nothing where nobody has ever come in by it, for it may be mistyped. */
  oldAddress: "not_told" | "told" | "asked"
  /** Named to the new address where somebody of the company asks. */
  companyName: string | null
}

/**
 * What a request tells the addresses and the audit. An address that the shop knows
 * already gets a mail of its own; nothing else shows the difference.
 */
export function requestedMessages(change: RequestedChange, now: Date): OutboxMessage[] {
  const mail = { to: change.newEmail, locale: change.locale }
  const messages: OutboxMessage[] = [
    auditMessage(change, { action: "email_change.requested", at: now, requestedBy: change.requestedBy }),
    {
      topic: "mail",
      key: `mail:email-change:new:${change.id}`,
      payload: change.taken
        ? { ...mail, template: "email-change-taken", data: {} }
        : {
            ...mail,
            template: "email-change-confirm",
            data: { company_name: change.companyName },
            links: { confirm_url: { kind: "email_change", change_id: change.id, side: "new" } },
          },
    },
  ]
  if (change.oldAddress !== "not_told") {
    messages.push(oldAddressMessage(change))
  }
  return messages
}

/** What the old address is told, at once or when it is found to have to agree. */
export function oldAddressMessage(
  change: Pick<RequestedChange, "id" | "oldEmail" | "newEmail" | "locale" | "oldAddress">
): OutboxMessage {
  return {
    topic: "mail",
    key: `mail:email-change:old:${change.id}`,
    payload: {
      template: "email-change-notice",
      to: change.oldEmail,
      locale: change.locale,
      data: { new_email: change.newEmail },
      ...(change.oldAddress === "asked"
        ? { links: { approve_url: { kind: "email_change", change_id: change.id, side: "old" } } }
        : {}),
    },
  }
}

/** The old address has agreed, or the new one was confirmed, while the other is still to come. */
export function agreedMessages(
  change: Pick<RequestedChange, "id" | "customerId" | "oldEmail" | "newEmail" | "companyId">,
  { side, clientAddress, now }: { side: "new" | "old"; clientAddress: string; now: Date }
): OutboxMessage[] {
  const action = side === "new" ? "email_change.confirmed" : "email_change.approved"
  const actor = { type: "customer" as const, id: change.customerId, clientAddress }
  // an address may agree once more where the first time came to nothing
  const key = `${change.id}:${now.getTime()}`
  return [auditMessage({ ...change, actor }, { action, at: now, key })]
}

/** It is done: the audit and both addresses. Of somebody who has not come in yet neither is told: the invitation says it. */
export function changedMessages(
  run: EmailChangeRun,
  { at, isInvited }: { at: Date; isInvited: boolean }
): OutboxMessage[] {
  const actor = { type: "customer" as const, id: run.customerId, clientAddress: null }
  const told = isInvited ? [] : [run.oldEmail, run.newEmail]
  return [
    auditMessage({ ...run, id: run.changeId, actor }, { action: "email_change.done", at }),
    ...told.map(
      (to): OutboxMessage => ({
        topic: "mail",
        key: `mail:email-changed:${to === run.newEmail ? "new" : "old"}:${run.changeId}`,
        payload: {
          template: "email-changed",
          to,
          locale: run.locale,
          data: { old_email: run.oldEmail, new_email: run.newEmail },
        },
      })
    ),
  ]
}

function auditMessage(
  change: Pick<RequestedChange, "id" | "customerId" | "oldEmail" | "newEmail" | "companyId" | "actor">,
  { action, at, requestedBy, key = change.id }: { action: AuditAction; at: Date; requestedBy?: string; key?: string }
): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:${action}:${key}`,
    payload: {
      action,
      occurred_at: at.toISOString(),
      actor_type: change.actor.type,
      actor_id: change.actor.id,
      company_id: change.companyId,
      subject_type: "customer",
      subject_id: change.customerId,
      client_address: change.actor.clientAddress,
      details: requestedBy === undefined ? {} : { requested_by: requestedBy },
      personal: { old_email: change.oldEmail, new_email: change.newEmail },
    },
  }
}

import type { TFunction } from "i18next"
import type { AuditEvent } from "../../client"
import { renderRoleName } from "../role-name"

/** Acts that have a sentence of their own; others are told by their name. */
const known = [
  "user.created",
  "user.updated",
  "user.activated",
  "user.deactivated",
  "user.removed",
  "user.invited",
  "user.joined",
  "user.erp_contact_written",
  "user.erp_contact_failed",
  "email_change.requested",
  "email_change.confirmed",
  "email_change.approved",
  "email_change.done",
  "account.sessions_ended",
  "account.password_changed",
  "user.rights_denied",
  "user.rights_changed",
  "user.delegate_numbers_changed",
  "address.created",
  "address.updated",
  "address.deleted",
  "limit.created",
  "limit.updated",
  "limit.deleted",
  "cost_center.created",
  "cost_center.updated",
  "cost_center.deleted",
  "user.cost_centers_changed",
  "activation.company_created",
  "activation.main_contact_added",
  "activation.business_user_created",
  "activation.repeated",
  "activation.refused",
  "application.opened",
  "application.accepted",
  "application.declined",
  "account.locked",
  "account.unlocked",
  "company.updated",
  "company.rights_changed",
  "delegation.started",
  "delegation.ended",
  "order.placed",
  "order.erp_sent",
  "order.erp_failed",
  "order.erp_changed",
  "order.erp_kept",
  "approval.requested",
  "approval.commented",
  "approval.edited",
  "approval.approved",
  "approval.rejected",
  "approval.withdrawn",
  "approval.changed",
  "approval.removed",
  "approval.released",
  "approval.ordered",
  "approval.failed",
  "approval.expired",
  "approval.nobody_left",
  "approval_settings.updated",
  "approval_ceiling.updated",
  "approval_deputy.updated",
  "approval_rule.created",
  "approval_rule.updated",
  "approval_rule.deleted",
  "approval_rule.scope_set",
] as const

type KnownAction = (typeof known)[number]

function toKey<Action extends KnownAction>(action: Action) {
  return action.replace(".", "_") as Action extends `${infer Room}.${infer Verb}`
    ? `${Room}_${Verb}`
    : never
}

/** Who did it, as a person reads it: by name, else by what kind of caller it was. */
export function describeActor(event: AuditEvent, t: TFunction): string {
  if (event.actor_name !== null) {
    return event.actor_name
  }
  return t(`history.actor.${event.actor_type}`)
}

/** To whom or what it was done: by name, an address by what the company calls it, a role by its own. */
function describeSubject({ subject_name, subject_type, details }: AuditEvent, t: TFunction): string {
  const label = subject_type === "address" ? details.label : null
  const rule = subject_type === "approval_rule" ? details.name : null
  const role = subject_type === "role" ? details.role : null
  if (typeof role === "string") {
    return t("history.quoted", { name: renderRoleName({ key: role, name: role }, t) })
  }
  if (typeof rule === "string") {
    return t("history.quoted", { name: rule })
  }
  return subject_name ?? (typeof label === "string" ? t("history.quoted", { name: label }) : t("history.somebody"))
}

/** What was done, in one sentence. */
export function describeEvent(event: AuditEvent, t: TFunction): string {
  const actor = describeActor(event, t)
  const subject = describeSubject(event, t)
  const action = known.find((name) => name === event.action)
  return action === undefined
    ? t("history.unknown", { actor, action: event.action, subject })
    : t(`history.event.${toKey(action)}`, { actor, subject })
}

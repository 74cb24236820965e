/**
 * What the audit trail can say that happened (D12), by verb in the past, dotted by its noun. One
 * list, so that no act goes into the trail without words for it: those that happen inside a company
 * are read by its main contacts as well, the others by operators alone.
 */
export const companyActions = [
  "activation.company_created",
  "activation.main_contact_added",
  "activation.business_user_created",
  "activation.refused",
  "application.opened",
  "application.accepted",
  "application.declined",
  "account.locked",
  "account.unlocked",
  "account.password_changed",
  "account.sessions_ended",
  "company.updated",
  "company.rights_changed",
  "user.created",
  "user.invited",
  "user.joined",
  "user.updated",
  "user.activated",
  "user.deactivated",
  "user.removed",
  "user.rights_changed",
  "user.rights_denied",
  "user.delegate_numbers_changed",
  "user.erp_contact_written",
  "user.erp_contact_failed",
  "email_change.requested",
  "email_change.confirmed",
  "email_change.approved",
  "email_change.done",
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
  "delegation.started",
  "delegation.ended",
  "order.placed",
] as const

export const operatorActions = [
  "role.created",
  "role.updated",
  "role.deleted",
  "directory.customer_saved",
  "directory.imported",
  "outbox.replayed",
] as const

export type AuditAction = (typeof companyActions)[number] | (typeof operatorActions)[number]

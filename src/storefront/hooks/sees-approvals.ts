import type { CurrentPlace } from "../client"

/** Whether the shop, the company and the person have approvals: who decides, and who has baskets to send (C4, C5). */
export function seesApprovals(current: CurrentPlace | null): boolean {
  return (
    hasApprovals(current) &&
    ["approvals.decide", "baskets.own"].some((permission) => current?.permissions.includes(permission))
  )
}

/** Whether a basket can be sent to an approver in this company. */
export function hasApprovals(current: CurrentPlace | null): boolean {
  return Boolean(current?.company) && current?.features.approvals === true
}

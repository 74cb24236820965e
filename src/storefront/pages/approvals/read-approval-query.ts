import type { ApprovalListQuery } from "../../client"
import type { ListAddress } from "../../list/use-list-address"

export const approvalStatuses = ["open", "approved", "released", "ordered", "failed", "expired", "rejected", "withdrawn"] as const
export const approvalOrders = ["-created_at", "created_at", "-amount", "amount"] as const

/** `to_decide` and `company` are for those who may decide. */
const tabs = ["to_decide", "company", "mine"] as const
export type ApprovalTab = (typeof tabs)[number]

/** Which list the address names; somebody who may not decide has one alone. */
export function readTab(address: ListAddress, { mayDecide }: { mayDecide: boolean }): ApprovalTab {
  return mayDecide ? (tabs.find((name) => name === address.read("tab")) ?? "to_decide") : "mine"
}

/** The list's query out of the page's address; what the shop does not know is left out. */
export function readApprovalQuery(address: ListAddress, tab: ApprovalTab): ApprovalListQuery {
  // what is to be decided is open or failed: there the status is no choice
  const status = tab === "to_decide" ? undefined : approvalStatuses.find((name) => name === address.read("status"))
  const userId = tab === "mine" ? "" : address.read("user").slice(0, 64)
  return {
    role: tab,
    ...(userId === "" ? {} : { user_id: userId }),
    ...(status === undefined ? {} : { status }),
    ...address.rows,
    order: approvalOrders.find((name) => name === address.read("order")) ?? "-created_at",
  }
}

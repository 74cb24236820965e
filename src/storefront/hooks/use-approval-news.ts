import type { Me } from "../client"
import { joinQuestions, type JointQuestion } from "./join-questions"
import { seesApprovals } from "./sees-approvals"
import { useApprovals } from "./use-approvals"

export interface ApprovalNews extends JointQuestion {
  /** Requests that wait for a decision of this person's. */
  toDecide: number
  /** Own requests that were rejected, and are not off the list yet. */
  rejected: number
  /** Own requests that were approved, for this person to order. */
  released: number
}

/** What of approvals needs this person; zeros while it is not known. */
export function useApprovalNews({ current }: Me): ApprovalNews {
  const may = (permission: string) => seesApprovals(current) && current?.permissions.includes(permission) === true
  const toDecide = useApprovals({ role: "to_decide", limit: 1 }, { enabled: may("approvals.decide") })
  const rejected = useApprovals({ role: "mine", status: "rejected", limit: 1 }, { enabled: may("baskets.own") })
  const released = useApprovals({ role: "mine", status: "released", limit: 1 }, { enabled: may("baskets.own") })
  return {
    ...joinQuestions([toDecide, rejected, released]),
    toDecide: toDecide.data?.count ?? 0,
    rejected: rejected.data?.count ?? 0,
    released: released.data?.count ?? 0,
  }
}

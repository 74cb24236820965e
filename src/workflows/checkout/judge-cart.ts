import type { CartSpender } from "./find-spender"
import { judgePlace } from "./judge-place"
import type { Closed } from "./judge-purchase"

/** Whether a member's cart can be ordered at all, and whether it was approved already: what was released to its buyer is ordered by that approval. */
export function judgeCart({ place, approval, hasCostCenter }: Extract<CartSpender, { kind: "member" }>): {
  closed: Closed | null
  isApproved: boolean
} {
  const isApproved = approval?.status === "released"
  return {
    closed: judgePlace(place) ?? (approval && !isApproved ? "cart_awaiting_approval" : hasCostCenter ? null : "cost_center_unavailable"),
    isApproved,
  }
}

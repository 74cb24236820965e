import type { BudgetDecision, OnExceed } from "../../../modules/budget/types"
import type { BudgetObjection } from "../../../options/budget-options"

const WEIGHT: Readonly<Record<OnExceed, number>> = { warn: 1, approve: 2, block: 3 }

/**
 * Whether the shop's own budget check refuses, and is who says why (G5): block before approve, whoever says it; where
 * a limit weighs as much, the limit tells. An approval lifts an objection that asks for one.
 */
export function weighObjection(
  objection: BudgetObjection | null,
  { decision, isApproved }: { decision: BudgetDecision; isApproved: boolean }
): "budget_blocked" | "approval_required" | null {
  if (!objection || objection.onExceed === "warn" || (isApproved && objection.onExceed === "approve")) {
    return null
  }
  return WEIGHT[objection.onExceed] > weighDecision(decision)
    ? objection.onExceed === "block"
      ? "budget_blocked"
      : "approval_required"
    : null
}

function weighDecision(decision: BudgetDecision): number {
  if (decision.outcome === "allowed") {
    return 0
  }
  return decision.reason === "approval_required" ? WEIGHT.approve : WEIGHT.block
}

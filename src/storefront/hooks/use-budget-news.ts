import type { Budget, Me } from "../client"
import { isNearlyUsed } from "./is-nearly-used"
import { joinQuestions, type JointQuestion } from "./join-questions"
import { useMyBudgets } from "./use-budgets"

export interface BudgetNews extends JointQuestion {
  /** Those that hold for this person and have little left, or nothing. */
  nearlyUsed: Budget[]
}

/** What of one's own budgets needs this person; none while it is not known. */
export function useBudgetNews({ current }: Me): BudgetNews {
  const mine = useMyBudgets({ enabled: current?.permissions.includes("budgets.view_own") === true })
  return { ...joinQuestions([mine]), nearlyUsed: (mine.data ?? []).filter(isNearlyUsed) }
}

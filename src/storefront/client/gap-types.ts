import type { BudgetPeriod, BudgetSubjectType } from "./budget-types"

/** C7: a budget that asks for an approval which nobody could give to some of those it holds for. */
export interface UnapprovedBudget {
  id: string
  company_id: string
  company_name: string
  subject_type: BudgetSubjectType
  /** The user's id, the role's key, the cost center's id, or the company's id. */
  subject_id: string
  subject_name: string | null
  period: BudgetPeriod
  amount: string
  currency_code: string
  /** For how many people nobody could approve. */
  user_count: number
  /** The first of them by name. */
  users: { id: string; name: string }[]
}

/** C7: the budgets over which nobody could approve an order; the first of them, and how many there are. */
export interface ApprovalGap {
  limits: UnapprovedBudget[]
  limit_count: number
}

/**
 * Asked before a change by which some orders could be approved by nobody: true makes it all the same. Null where several changes
 * were made at once and some of them wait for the answer.
 */
export type ConfirmGap = (gap: ApprovalGap | null) => Promise<boolean>

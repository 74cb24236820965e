import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import type { Spender } from "../../modules/budget/types"
import { judgeSpending } from "./judge-spending"
import type { JudgedSpending } from "./judge-spending"
import { listHelpers } from "./list-helpers"

/** Why nobody may order with a cart at all, whatever it costs. */
export type Closed =
  | "company_required"
  | "company_inactive"
  | "user_deactivated"
  | "permission_denied"
  | "cost_center_unavailable"
  | "cart_awaiting_approval"

export interface JudgedPurchase extends JudgedSpending {
  closed: Closed | null
  /** What limits, the shop's own check and rules say together; null where nothing is against it. */
  reason: "budget_blocked" | "approval_required" | "currency_mismatch" | null
  /** Who can raise a limit; empty where none is exceeded. */
  helpers: { name: string; email: string }[]
  /** The rules that ask for an approval (C7). */
  rules: ApprovalRule[]
}

/**
 * What the gate would say of a purchase, by its budgets and by rules that were matched already (C7, C10). It holds nothing.
 *
 * @throws `budget_check_failed`
 */
export async function judgePurchase(
  container: MedusaContainer,
  { closed, rules, ...asked }: {
    spender: Spender
    cartId: string | null
    amount: string
    currencyCode: string
    at: Date
    isApproved: boolean
    /** False where nobody in particular buys: the shop's own check, which is asked about a person, is left out then. */
    isBuyerKnown?: boolean
    closed: Closed | null
    rules: ApprovalRule[]
  }
): Promise<JudgedPurchase> {
  const judged = getOptions().features.budgets ? await judgeSpending(container, asked) : judgeFree(asked)
  const { decision, refusedByShop } = judged
  return {
    ...judged,
    closed,
    rules,
    reason: refusedByShop ?? (decision.outcome === "refused" ? decision.reason : rules.length > 0 ? "approval_required" : null),
    helpers: decision.outcome === "refused" && !refusedByShop ? await listHelpers(container, asked.spender.companyId) : [],
  }
}

/** A purchase that no budget is held against. */
export function judgeFree({ amount, currencyCode }: { amount: string; currencyCode: string }): JudgedSpending {
  return {
    money: { amount, currencyCode, rates: {} },
    decision: { outcome: "allowed", warnings: [] },
    objection: null,
    refusedByShop: null,
    states: [],
  }
}

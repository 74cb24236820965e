import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import { decideSpending } from "../../modules/budget/rules/decide-spending"
import type BudgetModuleService from "../../modules/budget/service"
import type { BudgetDecision, LimitState, Money, Spender } from "../../modules/budget/types"
import type { BudgetObjection } from "../../options/budget-options"
import { askOwnCheck } from "./ask-own-check"
import { convertToLimits } from "./convert-to-limits"
import { weighObjection } from "./rules/weigh-objection"

export interface JudgedSpending {
  money: Money
  /** What the limits say. */
  decision: BudgetDecision
  /** What the shop's own check has against it (G5). */
  objection: BudgetObjection | null
  /** Where it is the own check that refuses, and not a limit. */
  refusedByShop: "budget_blocked" | "approval_required" | null
  /** Every limit that applies. */
  states: LimitState[]
}

/**
 * What limits and the shop's own check say of a cart, as the gate will; nothing is held.
 *
 * @throws `budget_check_failed`
 */
export async function judgeSpending(
  container: MedusaContainer,
  { spender, cartId, amount, currencyCode, at, isApproved = false, isBuyerKnown = true }: {
    spender: Spender
    /** Null where there is none yet. */
    cartId: string | null
    amount: string
    currencyCode: string
    at: Date
    /** Whether an approval lifts what asks for one. */
    isApproved?: boolean
    /** False leaves the shop's own check out, which is asked about a person. */
    isBuyerKnown?: boolean
  }
): Promise<JudgedSpending> {
  const states = await container.resolve<BudgetModuleService>(BUDGET_MODULE).listStates({ spender, at })
  const [money, objection] = await Promise.all([
    convertToLimits(container, { amount, currencyCode, at }, async () => states),
    isBuyerKnown ? askOwnCheck(container, { spender, cartId, amount, currencyCode }) : null,
  ])
  const decision = decideSpending(states, { money, isApproved })
  return { money, decision, objection, refusedByShop: weighObjection(objection, { decision, isApproved }), states }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import { decideSpending } from "../../modules/budget/rules/decide-spending"
import type BudgetModuleService from "../../modules/budget/service"
import type { BudgetDecision, LimitState, Money } from "../../modules/budget/types"
import type { BudgetObjection } from "../../options"
import { askOwnCheck } from "./ask-own-check"
import { convertToLimits } from "./convert-to-limits"
import { findCartSpender } from "./find-spender"
import { judgePlace } from "./judge-place"
import { listHelpers } from "./list-helpers"
import { readCart } from "./read-order"
import { computeCartAmount } from "./rules/order-amount"
import { weighObjection } from "./rules/weigh-objection"

export interface CheckedPurchase {
  cartId: string
  money: Money
  /** Why nobody may order with this cart at all, whatever it costs. */
  closed: "company_required" | "company_inactive" | "user_deactivated" | "permission_denied" | "cost_center_unavailable" | null
  decision: BudgetDecision
  /** What the shop's own check has against it (G5). */
  objection: BudgetObjection | null
  /** Where it is the own check that refuses, and not a limit. */
  refusedByShop: "budget_blocked" | "approval_required" | null
  states: LimitState[]
  /** Who can raise a limit; empty where none is exceeded. */
  helpers: { name: string; email: string }[]
}

/**
 * "May I order this, and if not why?" (C10): what the gate would say, and how every limit stands, from the same rule. It
 * holds nothing, so between this and the order somebody else may still spend what is left.
 *
 * @returns null for a cart that does not exist
 * @throws `budget_check_failed`
 */
export async function checkPurchase(container: MedusaContainer, cartId: string): Promise<CheckedPurchase | null> {
  const cart = await readCart(container, cartId)
  if (!cart) {
    return null
  }
  const at = new Date()
  const priced = { amount: computeCartAmount(cart), currencyCode: cart.currency_code, at }
  const free: CheckedPurchase = {
    cartId,
    money: { amount: priced.amount, currencyCode: priced.currencyCode, rates: {} },
    closed: null,
    decision: { outcome: "allowed", warnings: [] },
    objection: null,
    refusedByShop: null,
    states: [],
    helpers: [],
  }
  const found = await findCartSpender(container, cartId)
  if (found.kind !== "member") {
    return { ...free, closed: found.kind === "unknown" ? "company_required" : null }
  }
  const { place, spender } = found
  const closed = judgePlace(place) ?? (found.hasCostCenter ? null : "cost_center_unavailable")
  if (!getOptions().features.budgets) {
    return { ...free, closed }
  }
  const states = await container.resolve<BudgetModuleService>(BUDGET_MODULE).listStates({ spender, at })
  const [money, objection] = await Promise.all([
    convertToLimits(container, priced, async () => states),
    askOwnCheck(container, { spender, cartId, amount: priced.amount, currencyCode: priced.currencyCode }),
  ])
  const decision = decideSpending(states, { money, isApproved: false })
  const refusedByShop = weighObjection(objection, { decision, isApproved: false })
  return {
    ...free,
    money,
    closed,
    decision,
    objection,
    refusedByShop,
    states,
    helpers: decision.outcome === "refused" && !refusedByShop ? await listHelpers(container, spender.companyId) : [],
  }
}

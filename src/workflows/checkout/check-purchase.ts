import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { listOpenSlots } from "../../modules/approval/rules/approve-tier"
import { mergeTiers } from "../../modules/approval/rules/merge-tiers"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import type { Spender } from "../../modules/budget/types"
import type { CartApproval } from "../../modules/company/store/cart-store"
import { chooseApprovers } from "../approvals/choose-approvers"
import { listMatchingRules } from "../approval-rules/match-rules"
import { toRuledCart } from "../approval-rules/rules/ruled-cart"
import { listDeciders, nameOfPlace } from "../approvals/list-deciders"
import { readShownCart } from "../approvals/read-cart"
import { chooseTierReceivers } from "../approvals/rules/choose-tier-deciders"
import { findCartSpender } from "./find-spender"
import { judgePlace } from "./judge-place"
import { judgeSpending } from "./judge-spending"
import type { JudgedSpending } from "./judge-spending"
import { listHelpers } from "./list-helpers"
import { readCart } from "./read-order"
import { computeCartAmount } from "./rules/order-amount"

export interface CheckedPurchase extends JudgedSpending {
  cartId: string
  /** Why nobody may order with this cart at all, whatever it costs. */
  closed: "company_required" | "company_inactive" | "user_deactivated" | "permission_denied" | "cost_center_unavailable" | "cart_awaiting_approval" | null
  /** Who can raise a limit; empty where none is exceeded. */
  helpers: { name: string; email: string }[]
  /** Who would be asked for an approval (C4); empty where it needs none. */
  approvers: { name: string; email: string }[]
  /** The rules that ask for an approval (C7). */
  rules: ApprovalRule[]
  /** The request that the cart waits with. */
  approval: CartApproval | null
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
    approvers: [],
    rules: [],
    approval: null,
  }
  const found = await findCartSpender(container, cartId)
  if (found.kind !== "member") {
    return { ...free, approval: found.approval, closed: closedWithoutPlace[found.kind] }
  }
  const { place, spender } = found
  // what was released to its buyer is ordered by that approval
  const isApproved = found.approval?.status === "released"
  const closed =
    judgePlace(place) ??
    (found.approval && !isApproved ? "cart_awaiting_approval" : found.hasCostCenter ? null : "cost_center_unavailable")
  const shown = found.mayHaveRules && !found.approval ? await readShownCart(container, cartId) : null
  const rules = shown ? await listMatchingRules(container, { found, cart: () => toRuledCart(shown) }) : []
  if (!getOptions().features.budgets) {
    const approvers = rules.length > 0 ? await listApprovers(container, { spender, rules, priced }) : []
    return { ...free, rules, approvers, closed, approval: found.approval }
  }
  const judged = await judgeSpending(container, { ...priced, spender, cartId, isApproved })
  const { decision, refusedByShop } = judged
  const reason = refusedByShop ?? (decision.outcome === "refused" ? decision.reason : rules.length > 0 ? "approval_required" : null)
  return {
    ...free,
    ...judged,
    rules,
    closed,
    helpers: decision.outcome === "refused" && !refusedByShop ? await listHelpers(container, spender.companyId) : [],
    approvers: reason === "approval_required" ? await listApprovers(container, { spender, rules, priced }) : [],
    approval: found.approval,
  }
}

const closedWithoutPlace = { none: null, left: "user_deactivated", unknown: "company_required" } as const

async function listApprovers(
  container: MedusaContainer,
  {
    spender: { companyId, businessUserId },
    rules,
    priced: { amount, currencyCode },
  }: { spender: Spender; rules: readonly ApprovalRule[]; priced: { amount: string; currencyCode: string } }
): Promise<CheckedPurchase["approvers"]> {
  const asked = { business_user_id: businessUserId, amount, currency_code: currencyCode }
  const able = await chooseApprovers(container, await listDeciders(container, companyId), asked)
  const slots = mergeTiers(rules)?.[0]?.slots
  return chooseTierReceivers(able, { open_slots: slots ? listOpenSlots(slots) : null, escalated_at: null }).map(({ place }) => ({ name: nameOfPlace(place), email: place.email }))
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import type { Spender } from "../../modules/budget/types"
import type { CartApproval } from "../../modules/company/store/cart-store"
import { chooseApprovers } from "../approvals/choose-approvers"
import { listDeciders, nameOfPlace } from "../approvals/list-deciders"
import { chooseReceivers } from "../approvals/rules/choose-deciders"
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
    approval: null,
  }
  const found = await findCartSpender(container, cartId)
  if (found.kind !== "member") {
    return { ...free, approval: found.approval, closed: found.kind === "unknown" ? "company_required" : null }
  }
  const { place, spender } = found
  // what was released to its buyer is ordered by that approval
  const isApproved = found.approval?.status === "released"
  const closed =
    judgePlace(place) ??
    (found.approval && !isApproved ? "cart_awaiting_approval" : found.hasCostCenter ? null : "cost_center_unavailable")
  if (!getOptions().features.budgets) {
    return { ...free, closed, approval: found.approval }
  }
  const judged = await judgeSpending(container, { ...priced, spender, cartId, isApproved })
  const { decision, refusedByShop } = judged
  const reason = refusedByShop ?? (decision.outcome === "refused" ? decision.reason : null)
  return {
    ...free,
    ...judged,
    closed,
    helpers: decision.outcome === "refused" && !refusedByShop ? await listHelpers(container, spender.companyId) : [],
    approvers: reason === "approval_required" ? await listApprovers(container, spender, priced) : [],
    approval: found.approval,
  }
}

async function listApprovers(
  container: MedusaContainer,
  { companyId, businessUserId }: Spender,
  { amount, currencyCode }: { amount: string; currencyCode: string }
): Promise<CheckedPurchase["approvers"]> {
  const asked = { business_user_id: businessUserId, amount, currency_code: currencyCode }
  return chooseReceivers(await chooseApprovers(container, await listDeciders(container, companyId), asked)).map(({ place }) => ({ name: nameOfPlace(place), email: place.email }))
}

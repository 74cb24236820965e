import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartApproval } from "../../modules/company/store/cart-store"
import { listMatchingRules } from "../approval-rules/match-rules"
import { toRuledCart } from "../approval-rules/rules/ruled-cart"
import { chooseApprovers } from "../approvals/choose-approvers"
import { listDeciders, nameOfPlace } from "../approvals/list-deciders"
import { readShownCart } from "../approvals/read-cart"
import { chooseFirstAsked } from "../approvals/rules/choose-first-asked"
import { findCartSpender } from "./find-spender"
import { judgeCart } from "./judge-cart"
import { judgeFree, judgePurchase } from "./judge-purchase"
import type { JudgedPurchase } from "./judge-purchase"
import { readCart } from "./read-order"
import { computeCartAmount } from "./rules/order-amount"

export interface CheckedPurchase extends JudgedPurchase {
  cartId: string
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
  const priced = { amount: computeCartAmount(cart), currencyCode: cart.currency_code, at: new Date() }
  const found = await findCartSpender(container, cartId)
  const { approval } = found
  if (found.kind !== "member") {
    return { ...judgeFree(priced), cartId, closed: closedWithoutPlace[found.kind], reason: null, helpers: [], approvers: [], rules: [], approval }
  }
  const { spender } = found
  const shown = found.mayHaveRules && !approval ? await readShownCart(container, cartId) : null
  const rules = shown ? await listMatchingRules(container, { found, cart: () => toRuledCart(shown) }) : []
  const judged = await judgePurchase(container, { ...priced, ...judgeCart(found), spender, cartId, rules })
  if (judged.reason !== "approval_required") {
    return { ...judged, cartId, approvers: [], approval }
  }
  const able = await chooseApprovers(container, await listDeciders(container, spender.companyId), {
    business_user_id: spender.businessUserId,
    amount: priced.amount,
    currency_code: priced.currencyCode,
  })
  const approvers = chooseFirstAsked(able, rules).map(({ place }) => ({ name: nameOfPlace(place), email: place.email }))
  return { ...judged, cartId, approvers, approval }
}

const closedWithoutPlace = { none: null, left: "user_deactivated", unknown: "company_required" } as const

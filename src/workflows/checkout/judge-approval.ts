import type { CartApproval } from "../../modules/company/store/cart-store"
import { parseOrderedCart } from "../approvals/read-cart"
import { bookingOf } from "../approvals/rules/booking-of"
import { fingerprintCart } from "../approvals/rules/fingerprint-cart"
import { readerLocale } from "../mail/reader-locale"
import { gateRefusal } from "./errors"
import type { CartSpender } from "./find-spender"
import { approvalWords } from "./rules/approval-words"

type Member = Extract<CartSpender, { kind: "member" }>

/**
 * The approval by which a cart is ordered, by the shop or, where it was released, by its buyer; null for a cart that needs none, or has none. What was approved is what is
 * ordered: whoever changed the cart since, and by whatever way, the fingerprint tells.
 *
 * @throws `cart_awaiting_approval` while it waits, `approval_outdated` where it is another order than was approved
 */
export function judgeApproval(cart: unknown, found: Member): CartApproval | null {
  const { approval, place } = found
  if (!approval) {
    return null
  }
  const words = approvalWords[readerLocale(place)]
  if (approval.status !== "approved" && approval.status !== "released") {
    throw gateRefusal("cart_awaiting_approval", words.awaiting)
  }
  if (fingerprintCart(parseOrderedCart(cart), bookingOf(found)) !== approval.fingerprint) {
    throw gateRefusal("approval_outdated", words.outdated)
  }
  return approval
}

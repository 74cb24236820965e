import type { CartApproval } from "../../modules/company/store/cart-store"
import { parseOrderedCart } from "../approvals/read-cart"
import { fingerprintCart } from "../approvals/rules/fingerprint-cart"
import { gateRefusal } from "./errors"
import type { CartSpender } from "./find-spender"
import { approvalWords } from "./rules/approval-words"

type Member = Extract<CartSpender, { kind: "member" }>

/**
 * The approval by which a cart is ordered; null for a cart that needs none, or has none. What was approved is what is
 * ordered: whoever changed the cart since, and by whatever way, the fingerprint tells.
 *
 * @throws `cart_awaiting_approval` while it waits, `approval_outdated` where it is another order than was approved
 */
export function judgeApproval(cart: unknown, { approval, binding, spender, place }: Member): CartApproval | null {
  if (!approval) {
    return null
  }
  const words = approvalWords[place.language_code ?? "en"]
  if (approval.status !== "approved") {
    throw gateRefusal("cart_awaiting_approval", words.awaiting)
  }
  const fingerprint = fingerprintCart(parseOrderedCart(cart), {
    costCenterId: spender.costCenterIds[0] ?? null,
    purchaseOrderNumber: binding?.purchase_order_number ?? null,
    delegateCustomerNumber: binding?.delegate_customer_number ?? null,
  })
  if (fingerprint !== approval.fingerprint) {
    throw gateRefusal("approval_outdated", words.outdated)
  }
  return approval
}

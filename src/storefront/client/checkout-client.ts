import type { ApprovalDetail } from "./approval-types"
import type { PurchaseCheck, PurchaseDetails, PurchaseDetailsInput } from "./checkout-types"
import { ask, type Call, type TransportOptions } from "./transport"

/** C10, G6: what the platform's own cart does not know of an order. All refuse with `not_found` for somebody else's cart. */
export interface CheckoutClient {
  /** May this cart be ordered, and if not why? It holds nothing. */
  retrievePurchaseCheck(cartId: string): Promise<PurchaseCheck>
  /** The cost center and purchase order number that the order will carry, and what can be chosen. */
  retrievePurchaseDetails(cartId: string): Promise<PurchaseDetails>
  /** Refuses with `cost_center_unavailable`, `cart_ordered`, and `permission_denied` for the cart of no business user. */
  updatePurchaseDetails(cartId: string, input: PurchaseDetailsInput): Promise<PurchaseDetails>
  /**
   * C4: sends the cart to those who can approve it; from then on nothing of it can be changed (`cart_awaiting_approval`), so the
   * next article goes into a new one. Refuses with `cart_incomplete`, `approval_not_needed`, `budget_blocked`, `nobody_can_approve`.
   */
  requestApproval(cartId: string, comment?: string): Promise<ApprovalDetail>
}

/** @param headers asked anew for each call, as a token may have come meanwhile */
export function createCheckoutClient(
  transport: TransportOptions,
  headers: () => Record<string, string>
): CheckoutClient {
  const call = <Answer>(method: Call["method"], cartId: string, path: string, body?: object) =>
    ask<Answer>(transport, {
      method,
      path: `/store/carts/${encodeURIComponent(cartId)}${path}`,
      ...(body === undefined ? {} : { body }),
      headers: headers(),
    })
  type Details = { purchase_details: PurchaseDetails }

  return {
    retrievePurchaseCheck: async (cartId) =>
      (await call<{ purchase_check: PurchaseCheck }>("GET", cartId, "/purchase-check")).purchase_check,
    retrievePurchaseDetails: async (cartId) =>
      (await call<Details>("GET", cartId, "/purchase-details")).purchase_details,
    updatePurchaseDetails: async (cartId, input) =>
      (await call<Details>("POST", cartId, "/purchase-details", input)).purchase_details,
    requestApproval: async (cartId, comment) =>
      (
        await call<{ approval_request: ApprovalDetail }>(
          "POST",
          cartId,
          "/approval-requests",
          comment === undefined ? {} : { comment }
        )
      ).approval_request,
  }
}

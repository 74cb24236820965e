import type { CartSpender } from "../../checkout/find-spender"
import type { CartBookingFacts } from "./fingerprint-cart"

/** What the order of a member's cart is booked on. */
export function bookingOf({ spender, binding }: Extract<CartSpender, { kind: "member" }>): CartBookingFacts {
  return {
    costCenterId: spender.costCenterIds[0] ?? null,
    purchaseOrderNumber: binding?.purchase_order_number ?? null,
    delegateCustomerNumber: binding?.delegate_customer_number ?? null,
  }
}

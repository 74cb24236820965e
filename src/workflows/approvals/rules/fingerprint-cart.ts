import { computeFingerprint } from "../../../modules/approval/rules/fingerprint"
import type { OrderedCart } from "../read-cart"

/** What the order of a cart will carry beside what the platform keeps. */
export interface CartBookingFacts {
  costCenterId: string | null
  purchaseOrderNumber: string | null
  delegateCustomerNumber: string | null
}

/** The same for a request as for the order that comes of it: what the completion builds the order from, and what we add. */
export function fingerprintCart(cart: OrderedCart, booking: CartBookingFacts): string {
  const describe = ({ code, promotion_id, amount }: OrderedCart["items"][number]["adjustments"][number]) => ({
    code,
    promotionId: promotion_id,
    amount,
  })
  return computeFingerprint({
    customerId: cart.customer,
    currencyCode: cart.currency_code,
    regionId: cart.region,
    salesChannelId: cart.sales_channel_id,
    email: cart.email,
    lines: cart.items.map((item) => ({
      variantId: item.variant_id,
      title: item.title,
      quantity: item.quantity,
      unitPrice: item.unit_price,
      isTaxInclusive: item.is_tax_inclusive,
      adjustments: item.adjustments.map(describe),
      metadata: item.metadata ?? null,
    })),
    shippingMethods: cart.shipping_methods.map((method) => ({
      optionId: method.shipping_option_id,
      name: method.name,
      amount: method.amount,
      isTaxInclusive: method.is_tax_inclusive,
      adjustments: method.adjustments.map(describe),
    })),
    promotionIds: cart.promotions.flatMap((promotion) => promotion?.id ?? []),
    shippingAddress: cart.shipping_address,
    billingAddress: cart.billing_address,
    itemTotal: cart.item_total,
    shippingTotal: cart.shipping_total,
    ...booking,
  })
}

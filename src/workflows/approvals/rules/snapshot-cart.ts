import { MathBN } from "@medusajs/framework/utils"
import type { RequestSnapshot } from "../../../modules/approval/types"
import type { ShownCart } from "../read-cart"

/** What the approver sees: the basket as its buyer saw it when they asked. */
export function snapshotCart(cart: ShownCart): RequestSnapshot {
  return {
    items: cart.items.map((item) => ({
      id: item.id,
      name: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      sku: item.variant_sku,
      variant_id: item.variant_id,
      thumbnail: item.thumbnail,
      quantity: Number(item.quantity),
      unit_price: item.unit_price,
      is_tax_inclusive: item.is_tax_inclusive,
      total: item.total,
    })),
    shipping_methods: cart.shipping_methods.map(({ name, amount }) => ({ name, amount })),
    promotion_codes: cart.promotions.flatMap((promotion) => promotion?.code ?? []),
    item_total: cart.item_total,
    shipping_total: cart.shipping_total,
    tax_total: cart.tax_total,
    // the platform works both out by themselves, so that they may be a hair apart where nothing is taken off
    discount_total: MathBN.sub(cart.original_item_total, cart.item_total).decimalPlaces(4).toFixed(),
    shipping_address: snapshotAddress(cart.shipping_address),
    billing_address: snapshotAddress(cart.billing_address),
  }
}

function snapshotAddress(address: ShownCart["shipping_address"]): RequestSnapshot["shipping_address"] {
  if (address === null) {
    return null
  }
  const { phone: _phone, ...lines } = address
  return lines
}

/** Whether the platform would make an order of it: articles, and for those that are sent an address and a way of delivery for each kind. */
export function isComplete({ items, shipping_address: address, shipping_methods: methods }: ShownCart): boolean {
  const sent = items.filter((item) => item.requires_shipping)
  if (items.length === 0 || (sent.length > 0 && !address?.country_code)) {
    return false
  }
  const profiles = methods.map((method) => method.shipping_option)
  return sent.every(({ variant: profile }) => methods.length > 0 && (profile === null || profiles.includes(profile)))
}

import { MathBN } from "@medusajs/framework/utils"
import type { OrderedCart } from "../../approvals/read-cart"
import { computeCartAmount } from "../../checkout/rules/order-amount"

/** What rules look at of a cart, apart from what the database knows. */
export interface RuledCart {
  total: string
  shipping: string
  currencyCode: string
  itemCount: string
  productIds: string[]
  address: OrderedCart["shipping_address"]
}

type CartFacts = Pick<OrderedCart, "currency_code" | "item_total" | "shipping_total" | "shipping_address"> & {
  items: readonly Pick<OrderedCart["items"][number], "product_id" | "quantity">[]
}

export function toRuledCart(cart: CartFacts): RuledCart {
  return {
    total: computeCartAmount(cart),
    shipping: cart.shipping_total,
    currencyCode: cart.currency_code,
    itemCount: cart.items.reduce((sum, { quantity }) => MathBN.add(sum, quantity), MathBN.convert(0)).toFixed(),
    productIds: cart.items.flatMap(({ product_id: id }) => id ?? []),
    address: cart.shipping_address,
  }
}

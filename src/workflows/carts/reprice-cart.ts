import type { MedusaContainer } from "@medusajs/framework/types"
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { runWithCart } from "./acting-cart"
import type { PricedFor } from "./acting-cart"

/** Prices all lines of a cart anew, in the name of whom it is for now. */
export async function repriceCart(
  container: MedusaContainer,
  { cartId, pricedFor }: { cartId: string; pricedFor: PricedFor }
): Promise<void> {
  await runWithCart({ cartId, pricedFor }, () =>
    refreshCartItemsWorkflow(container).run({ input: { cart_id: cartId, force_refresh: true } })
  )
}

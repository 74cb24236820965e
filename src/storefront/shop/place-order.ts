import { CustomerCenterError } from "../client"
import type { StoreClient } from "./store-client"
import type { PlacedOrder, StoreCart } from "./store-types"

/** Providers of the platform's own that take an order on account, without a form of theirs. */
export function findOwnProvider(providers: readonly { id: string }[]): string | null {
  return providers.find(({ id }) => id.startsWith("pp_system"))?.id ?? null
}

/**
 * Orders a cart as it was shown. Where the answer of an earlier try got lost, the cart is ordered already, and the
 * platform answers with the same order.
 *
 * @throws `cart_repriced` where it costs something else by now; the gate's codes
 */
export async function placeOrder(
  store: StoreClient,
  { cart: shown, providerId }: { cart: StoreCart; providerId: string }
): Promise<PlacedOrder> {
  const cart = await store.retrieveCart(shown.id)
  if (cart.completed_at === null) {
    if (cart.total !== shown.total || cart.currency_code !== shown.currency_code) {
      throw new CustomerCenterError({ code: "cart_repriced", message: "The basket costs something else by now.", status: 409 })
    }
    await preparePayment(store, cart, providerId)
  }
  return await store.complete(cart.id)
}

/** A session that waits is taken up again: the platform takes it away when the amount changes. */
async function preparePayment(store: StoreClient, cart: StoreCart, providerId: string): Promise<void> {
  const sessions = cart.payment_collection?.payment_sessions ?? []
  if (sessions.some((session) => session.provider_id === providerId && session.status === "pending")) {
    return
  }
  const collection = cart.payment_collection ?? (await store.createPaymentCollection(cart.id))
  await store.startPayment(collection.id, providerId)
}

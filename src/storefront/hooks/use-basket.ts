import { skipToken, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { isCustomerCenterError, type AddressBook, type ApprovalDetail, type CurrentPlace, type Me } from "../client"
import type { Orderer } from "../shop/cart-address"
import { forgetBasketId, keepBasketId, readBasketId } from "../shop/kept-basket"
import { placeOrder } from "../shop/place-order"
import { startCart } from "../shop/start-cart"
import type { StoreClient } from "../shop/store-client"
import type { PlacedOrder, StoreCart } from "../shop/store-types"
import { useCompanyClient } from "./use-company-client"
import { useStoreClient } from "./use-store-client"

/** Whose basket: a place in a company, and who acts in it. */
export interface Shopper {
  placeId: string
  company: NonNullable<CurrentPlace["company"]>
  orderer: Orderer
}

/** Null for whoever acts in no company. */
export function readShopper({ user, current }: Me): Shopper | null {
  return current?.company
    ? {
        placeId: current.business_user_id,
        company: current.company,
        orderer: { first_name: user.first_name, last_name: user.last_name, company: current.company.name },
      }
    : null
}

export interface BasketOrder {
  cart: StoreCart
  providerId: string
  /** Null where it is as it was saved. */
  purchaseOrderNumber: string | null
}

/** What touches one basket runs one after the other, so that nothing overtakes anything. */
const scopeOf = (placeId: string) => ({ id: `basket.${placeId}` })
const cartKey = (placeId: string) => ["basket", placeId] as const
const checkKey = ["purchase-check"] as const

/** The basket of this place; null until something is put in. */
export function useCart({ placeId }: Shopper) {
  const store = useStoreClient()
  return useQuery({ queryKey: cartKey(placeId), queryFn: () => openCart(store, placeId) })
}

/**
 * A kept cart that is ordered, gone, or somebody else's by now is forgotten; one that was put aside comes next. Where there is
 * none, the next thing that is put in begins a new one.
 */
async function openCart(store: StoreClient, placeId: string): Promise<StoreCart | null> {
  const id = readBasketId(placeId)
  if (id === null) {
    return null
  }
  try {
    const cart = await store.retrieveCart(id)
    if (cart.completed_at === null) {
      return cart
    }
  } catch (error) {
    if (!isCustomerCenterError(error, "not_found") && !isCustomerCenterError(error, "cart_of_other_company")) {
      throw error
    }
  }
  forgetBasketId(placeId, id)
  return await openCart(store, placeId)
}

export type CartChange = (store: StoreClient, cart: StoreCart) => Promise<StoreCart>

/**
 * Makes a change and takes over the cart as it is then; without one, a new one is begun.
 *
 * @param opensNew for what puts articles in: a cart that waits for an approval stays as it is, and a new one is begun (C4)
 */
export function useChangeCart(shopper: Shopper, { opensNew = false }: { opensNew?: boolean } = {}) {
  const store = useStoreClient()
  const { client } = useCompanyClient()
  const takeOver = useTakeOverCart(shopper)
  const queryClient = useQueryClient()
  const { placeId } = shopper
  return useMutation({
    scope: scopeOf(placeId),
    mutationFn: async (change: CartChange) => {
      const begin = async () => await beginCart(store, shopper, await client.retrieveAddressBook())
      const cart = (await openCart(store, placeId)) ?? (await begin())
      try {
        return await change(store, cart)
      } catch (error) {
        if (!opensNew || !isCustomerCenterError(error, "cart_awaiting_approval")) {
          throw error
        }
        forgetBasketId(placeId, cart.id)
        return await change(store, await begin())
      }
    },
    onSuccess: takeOver,
    // some of it may be done
    onError: () => {
      void queryClient.invalidateQueries({ queryKey: cartKey(placeId) })
      // it may be frozen by now
      void queryClient.invalidateQueries({ queryKey: checkKey })
    },
  })
}

async function beginCart(store: StoreClient, shopper: Shopper, book: AddressBook): Promise<StoreCart> {
  const cart = await startCart(store, { ...shopper, book })
  keepBasketId(shopper.placeId, cart.id)
  return cart
}

/** What depends on the cart's contents is asked anew. */
function useTakeOverCart({ placeId }: Shopper) {
  const queryClient = useQueryClient()
  return (cart: StoreCart) => {
    queryClient.setQueryData(cartKey(placeId), cart)
    for (const queryKey of [checkKey, ["shipping-options", cart.id], ["stock", cart.id]]) {
      void queryClient.invalidateQueries({ queryKey })
    }
  }
}

/**
 * Orders the cart as it is shown, with the number that is typed; what it spent and ordered is asked anew.
 *
 * @param onPlaced told before the cart is gone, and with it whatever shows it
 */
export function useOrderCart({ placeId }: Shopper, onPlaced: (order: PlacedOrder) => void) {
  const store = useStoreClient()
  const { client } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    scope: scopeOf(placeId),
    mutationFn: async ({ purchaseOrderNumber: number, ...order }: BasketOrder) => {
      if (number !== null) {
        await client.checkout.updatePurchaseDetails(order.cart.id, { purchase_order_number: number })
      }
      return await placeOrder(store, order)
    },
    onSuccess: (placed, { cart }) => {
      onPlaced(placed)
      leaveCart(queryClient, placeId, cart.id)
      for (const queryKey of [["budgets"], ["orders"], ["approvals"], ["audit-events"]]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
    onError: () => {
      void queryClient.invalidateQueries({ queryKey: cartKey(placeId) })
      void queryClient.invalidateQueries({ queryKey: checkKey })
    },
  })
}

/** The basket is empty, or one that was put aside. */
function leaveCart(queryClient: QueryClient, placeId: string, cartId: string): void {
  forgetBasketId(placeId, cartId)
  if (readBasketId(placeId) === null) {
    queryClient.setQueryData(cartKey(placeId), null)
  } else {
    void queryClient.resetQueries({ queryKey: cartKey(placeId) })
  }
}

interface BasketRequest {
  cartId: string
  /** Null where it is as it was saved. */
  purchaseOrderNumber: string | null
  comment: string
}

/**
 * C4: sends a cart to those who can approve it, with the number that is typed.
 *
 * @param placeId whose basket it may be; it is none any more then, so that shopping goes on in another one
 * @param onSent told before the cart is gone, and with it whatever shows it
 */
export function useSendToApprover(placeId: string, onSent: (request: ApprovalDetail) => void) {
  const { client } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    scope: scopeOf(placeId),
    mutationFn: async ({ cartId, purchaseOrderNumber: number, comment }: BasketRequest) => {
      if (number !== null) {
        await client.checkout.updatePurchaseDetails(cartId, { purchase_order_number: number || null })
      }
      return await client.checkout.requestApproval(cartId, comment.trim() || undefined)
    },
    onSuccess: (request, { cartId }) => {
      onSent(request)
      leaveCart(queryClient, placeId, cartId)
      for (const queryKey of [["approvals"], checkKey, ["audit-events"]]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
    onError: () => {
      void queryClient.invalidateQueries({ queryKey: cartKey(placeId) })
      void queryClient.invalidateQueries({ queryKey: checkKey })
    },
  })
}

/** C4: what a cart that waits leaves behind: the next thing that is put in begins a new one. */
export function useShopOn({ placeId }: Shopper) {
  const queryClient = useQueryClient()
  return (cartId: string) => leaveCart(queryClient, placeId, cartId)
}

/** C5: makes a cart the basket; the one before is put aside until this one is ordered or sent. */
export function useTakeUpCart(placeId: string) {
  const queryClient = useQueryClient()
  return (cartId: string) => {
    keepBasketId(placeId, cartId)
    void queryClient.resetQueries({ queryKey: cartKey(placeId) })
    void queryClient.invalidateQueries({ queryKey: checkKey })
  }
}

/** "May I order this, and if not why?" (C10) */
export function usePurchaseCheck(cartId: string | null) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...checkKey, companyId, cartId],
    queryFn: cartId === null ? skipToken : () => client.checkout.retrievePurchaseCheck(cartId),
    staleTime: 0,
  })
}

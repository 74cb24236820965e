import { CustomerCenterError } from "../client"
import { renderQuery } from "../client/call-center"
import { ask, type Call, type TransportOptions } from "../client/transport"
import type {
  PlacedOrder,
  StoreAddress,
  StoreArticle,
  StoreCart,
  StoreRegion,
  StoreShippingOption,
} from "./store-types"

/** The platform's own routes for shopping (G6), as far as the basket needs them. Whose cart it is, the plugin's guard judges. */
export interface StoreClient {
  listRegions(): Promise<StoreRegion[]>
  createCart(input: Partial<CartInput>): Promise<StoreCart>
  retrieveCart(cartId: string): Promise<StoreCart>
  updateCart(cartId: string, changes: Partial<CartInput>): Promise<StoreCart>
  addLine(cartId: string, line: { variant_id: string; quantity: number }): Promise<StoreCart>
  /** 0 takes the line out. */
  setQuantity(cartId: string, lineId: string, quantity: number): Promise<StoreCart>
  listShippingOptions(cartId: string): Promise<StoreShippingOption[]>
  chooseShipping(cartId: string, optionId: string): Promise<StoreCart>
  listPaymentProviders(regionId: string): Promise<{ id: string }[]>
  createPaymentCollection(cartId: string): Promise<{ id: string }>
  startPayment(collectionId: string, providerId: string): Promise<void>
  /** @throws what the gate, the stock or the payment says against it */
  complete(cartId: string): Promise<PlacedOrder>
  /** Articles by their numbers, as they are written; no more than a page of twenty at once. */
  findArticles(by: { skus: readonly string[] } | { ids: readonly string[] }): Promise<StoreArticle[]>
}

export interface CartInput {
  region_id: string
  shipping_address: Partial<StoreAddress>
  billing_address: Partial<StoreAddress>
}

/** Shown beside what the platform tells of a cart by itself. */
const cartFields = renderQuery({ fields: "+items.total,+shipping_methods.name" })
const articleFields = "id,sku,manage_inventory,allow_backorder"

/** More than one question takes at once. */
export const articlesAtOnce = 20

export function createStoreClient(transport: TransportOptions): StoreClient {
  const call = <Answer>(method: Call["method"], path: string, body?: object) =>
    ask<Answer>(transport, { method, path: `/store${path}`, ...(body ? { body } : {}) })
  const cart = async (method: "GET" | "POST", path: string, body?: object) =>
    (await call<{ cart: StoreCart }>(method, `/carts${path}${cartFields}`, body)).cart
  return {
    listRegions: async () => (await call<{ regions: StoreRegion[] }>("GET", "/regions?limit=100")).regions,
    createCart: (input) => cart("POST", "", input),
    retrieveCart: (id) => cart("GET", `/${encodeURIComponent(id)}`),
    updateCart: (id, changes) => cart("POST", `/${id}`, changes),
    addLine: (id, line) => cart("POST", `/${id}/line-items`, line),
    setQuantity: (id, lineId, quantity) => cart("POST", `/${id}/line-items/${lineId}`, { quantity }),
    listShippingOptions: async (id) =>
      (await call<{ shipping_options: StoreShippingOption[] }>("GET", `/shipping-options${renderQuery({ cart_id: id })}`))
        .shipping_options,
    chooseShipping: (id, optionId) => cart("POST", `/${id}/shipping-methods`, { option_id: optionId }),
    listPaymentProviders: async (regionId) =>
      (await call<{ payment_providers: { id: string }[] }>("GET", `/payment-providers${renderQuery({ region_id: regionId })}`))
        .payment_providers,
    createPaymentCollection: async (id) =>
      (await call<{ payment_collection: { id: string } }>("POST", "/payment-collections", { cart_id: id })).payment_collection,
    startPayment: async (collectionId, providerId) => {
      await call("POST", `/payment-collections/${collectionId}/payment-sessions`, { provider_id: providerId })
    },
    complete: async (id) => readPlaced(await call<Completed>("POST", `/carts/${id}/complete`, {})),
    findArticles: async (by) => {
      const [name, values] = "skus" in by ? (["sku", by.skus] as const) : (["id", by.ids] as const)
      const params = new URLSearchParams({ fields: "skus" in by ? articleFields : `${articleFields},inventory_quantity` })
      params.set("limit", String(articlesAtOnce))
      for (const value of values) {
        params.append(`${name}[]`, value)
      }
      return (await call<{ variants: StoreArticle[] }>("GET", `/product-variants?${params.toString()}`)).variants
    },
  }
}

type Completed =
  | { type: "order"; order: PlacedOrder }
  | { type: "cart"; error?: { message?: string; type?: string } }

/** A payment that did not come about is answered with 200 and the cart. */
function readPlaced(answer: Completed): PlacedOrder {
  if (answer.type === "order") {
    return answer.order
  }
  throw new CustomerCenterError({
    code: answer.error?.type ?? "unexpected_answer",
    message: answer.error?.message ?? "The order was not placed.",
    status: 400,
  })
}

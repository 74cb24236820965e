import type { HttpAnswer, HttpClient } from "./http-client"
import { readText } from "./read-body"
import type { SellableShop } from "./sellable-shop"

/** Somebody who shops over HTTP, signed in or not, in a company or not. */
export interface Shopper {
  get(path: string): Promise<HttpAnswer>
  post(path: string, body?: unknown): Promise<HttpAnswer>
  delete(path: string): Promise<HttpAnswer>
  /** Makes a cart and gives back its id. */
  createCart(body?: object): Promise<string>
  /** Puts the article into a cart, as often as asked. */
  add(cartId: string, quantity?: number): Promise<HttpAnswer>
  /** Address, delivery and payment, as far as the last click. */
  prepareToOrder(cartId: string): Promise<void>
  /** A cart with the article in it, as far as the last click. */
  fillCart(quantity?: number): Promise<string>
  /** The article's price in the product list. */
  listedPrice(): Promise<number>
}

const address = {
  first_name: "Anna",
  last_name: "Arndt",
  address_1: "Hafenstraße 1",
  postal_code: "01067",
  city: "Dresden",
  country_code: "de",
}

export function createShopper(
  http: HttpClient,
  given: { goods: SellableShop; login?: Readonly<Record<string, string>>; companyId?: string }
): Shopper {
  const { goods, companyId } = given
  const headers = { ...goods.headers, ...given.login, ...(companyId === undefined ? {} : { "x-company-id": companyId }) }
  const post = (path: string, body: unknown = {}) => http.post(path, { headers, body })
  const get = (path: string) => http.get(path, { headers })
  const must = async (path: string, body: unknown): Promise<HttpAnswer> => {
    const answer = await post(path, body)
    if (answer.status !== 200) {
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    }
    return answer
  }
  const createCart: Shopper["createCart"] = async (body = {}) =>
    readText((await must("/store/carts", { region_id: goods.regionId, ...body })).body, "cart", "id")
  const prepareToOrder: Shopper["prepareToOrder"] = async (cartId) => {
    await must(`/store/carts/${cartId}`, { shipping_address: address, billing_address: address })
    await must(`/store/carts/${cartId}/shipping-methods`, { option_id: goods.shippingOptionId })
    const { body } = await must("/store/payment-collections", { cart_id: cartId })
    const id = readText(body, "payment_collection", "id")
    await must(`/store/payment-collections/${id}/payment-sessions`, { provider_id: "pp_system_default" })
  }
  return {
    get,
    post,
    delete: (path) => http.delete(path, { headers }),
    createCart,
    add: (cartId, quantity = 1) =>
      post(`/store/carts/${cartId}/line-items`, { variant_id: goods.variantId, quantity }),
    prepareToOrder,
    fillCart: async (quantity = 1) => {
      const cartId = await createCart({ items: [{ variant_id: goods.variantId, quantity }] })
      await prepareToOrder(cartId)
      return cartId
    },
    listedPrice: async () => {
      const { status, body } = await get(`/store/products/${goods.productId}?region_id=${goods.regionId}`)
      if (status !== 200) {
        throw new Error(`The product answered ${status}: ${JSON.stringify(body)}`)
      }
      return Number(readText(body, "product", "variants", "0", "calculated_price", "calculated_amount"))
    },
  }
}

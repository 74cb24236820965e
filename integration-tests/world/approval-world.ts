import { createPlace } from "./builders"
import { makeCheckoutWorld } from "./checkout-world"
import type { TestShop } from "./describe-shop"
import { readText } from "./read-body"
import { selectAll } from "./rows"

const base = "/store/customer-center/approval-requests"

/** The world of checkouts, with Vera, who approves, and how each of them asks. */
export async function makeApprovalWorld(shop: TestShop) {
  const world = await makeCheckoutWorld(shop)
  const { container, companyId, goods } = world
  const name = async (userId: string, first: string, last: string) =>
    await selectAll(container, "update cc_business_user set first_name = ?, last_name = ? where id = ?", [first, last, userId])
  await name(world.userId, "Anna", "Arndt")
  const vera = await shop.customer()
  const veraId = await createPlace(container, { customerId: vera.id, companyId, roleKeys: ["approver"] })
  await name(veraId, "Vera", "Voss")
  const as = (login: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
    const headers = { ...goods.headers, ...login, "x-company-id": companyId, ...more }
    return {
      list: (query = "") => shop.http.get(`${base}${query}`, { headers }),
      read: (id: string) => shop.http.get(`${base}/${id}`, { headers }),
      act: (id: string, verb: string, body: unknown = {}) => shop.http.post(`${base}/${id}/${verb}`, { headers, body }),
      remove: (id: string) => shop.http.delete(`${base}/${id}`, { headers }),
      send: (cartId: string, body: unknown = {}) =>
        shop.http.post(`/store/carts/${cartId}/approval-requests`, { headers, body }),
    }
  }
  const buyer = as(world.anna.headers)
  return {
    ...world,
    vera,
    veraId,
    as,
    buyer,
    approver: as(vera.headers),
    chiefs: as(world.chief.headers),
    /** A filled cart over the budget, sent for approval. */
    async send(quantity = 3, comment: string | null = "For the fair") {
      const cartId = await world.fill(quantity)
      const answer = await buyer.send(cartId, { comment })
      if (answer.status !== 201) {
        throw new Error(`Sending answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      }
      return { cartId, id: readText(answer.body, "approval_request", "id"), answer }
    },
    orders: async () =>
      await selectAll(container, "select order_id, cart_id, approval_request_id, approver_name from cc_order where company_id = ?", [companyId]),
  }
}

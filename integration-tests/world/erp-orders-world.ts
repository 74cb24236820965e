import { readText } from "./read-body"
import { makeApprovalWorld } from "./approval-world"
import type { TestShop } from "./describe-shop"
import { selectAll } from "./rows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"

export const CUSTOMER_NUMBER = "0100"

/** The world of approvals, whose company the embedded directory knows, and what arrives there. */
export async function makeErpOrdersWorld(shop: TestShop) {
  const world = await makeApprovalWorld(shop)
  const { container, companyId, shopper } = world
  await selectAll(container, "update cc_company set customer_number = ? where id = ?", [CUSTOMER_NUMBER, companyId])
  await selectAll(container, "update product_variant set sku = 'SCREW-8' where id = ?", [world.goods.variantId])
  const operator = await shop.operatorHeaders()
  const fillDirectory = () =>
    shop.fillDirectory({
      customers: [{ customer_number: CUSTOMER_NUMBER, name: "Acme", center_enabled: true, main_contact_emails: "", country_code: "de" }],
    })
  return {
    ...world,
    fillDirectory,
    order: async (quantity = 1) =>
      readText((await world.complete(await shopper.fillCart(quantity))).body, "order", "id"),
    /** What the directory holds, in the order in which it came. */
    received: async () =>
      await selectAll(container, "select order_id, order_number, customer_number, data from erp_directory_order order by received_at, order_number"),
    /** What the operator is shown of it. */
    dispatch: async (orderId: string) =>
      (await shop.http.get(`/admin/customer-center/orders/${orderId}/ledger`, { headers: operator })).body,
    /** Asks a route as the operator. */
    get: async (path: string) => await shop.http.get(`/admin/customer-center${path}`, { headers: operator }),
    /** The operator edits an order: its first article gets another quantity. */
    async edit(orderId: string, quantity: number) {
      const must = async (path: string, body: object = {}) => {
        const { status, body: answer } = await shop.http.post(`/admin${path}`, { headers: operator, body })
        if (status !== 200) {
          throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`)
        }
      }
      const { body } = await shop.http.get(`/admin/orders/${orderId}?fields=id,items.id`, { headers: operator })
      await must("/order-edits", { order_id: orderId })
      await must(`/order-edits/${orderId}/items/item/${readText(body, "order", "items", 0, "id")}`, { quantity })
      await must(`/order-edits/${orderId}/request`)
      await must(`/order-edits/${orderId}/confirm`)
    },
    parked: async () => (await shop.http.get("/admin/customer-center/erp/messages", { headers: operator })).body,
    replay: async (id: string) =>
      await shop.http.post(`/admin/customer-center/erp/messages/company/${id}/replay`, { headers: operator, body: {} }),
    /** Sends now what would be sent again later. */
    async sendAgain() {
      await selectAll(container, "update cc_outbox set available_at = now() - interval '1 second' where topic = 'erp_order' and state = 'waiting'")
      await relayOutbox(container)
    },
    audited: async (orderId: string) =>
      (await selectAll(container, "select action from cc_audit_event where subject_id = ? and action like 'order.erp%'", [orderId])).map(({ action }) => action),
  }
}

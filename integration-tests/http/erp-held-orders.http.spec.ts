import { settleOrders } from "../../src/workflows/carts/settle-orders"
import { describeShop } from "../world/describe-shop"
import { makeErpOrdersWorld } from "../world/erp-orders-world"
import { eventually } from "../world/eventually"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const options = { erp: { sendOrders: true, breakerFailures: 1_000 }, login: { refusalAfterMs: 0 } }

describeShop("orders that the ERP does not get by themselves", { options }, (shop) => {
  it("[F1 F4] an order that nobody paid, as its process died before, waits for the operator's word and keeps no other back", async () => {
    const world = await makeErpOrdersWorld(shop)
    await world.fillDirectory()
    const { container } = world
    const erpOf = (erp: object) => ({ ledger: { erp } })
    const [unpaid, paid] = [await world.order(), await world.order()]
    const isSent = async (id: string) => await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent" })))
    await isSent(unpaid)
    await isSent(paid)
    for (const forget of ["delete from cc_order", "delete from cc_outbox where topic = 'erp_order'", "delete from erp_directory_order", "update cc_cart set ordered_at = null"]) {
      await selectAll(container, forget)
    }
    await selectAll(container, "update payment_collection set status = 'awaiting' where id in (select payment_collection_id from order_payment_collection where order_id = ?)", [unpaid])
    expect(await settleOrders(container, { touchedWithinDays: 1, olderThanSeconds: 0, limit: 10 })).toBe(2)
    await isSent(paid)
    expect(await world.dispatch(unpaid)).toMatchObject(erpOf({ state: "failed", failure: "payment_not_authorized" }))
    expect(await world.received()).toMatchObject([{ order_id: paid }])
    expect((await world.replay(readText(await world.parked(), "messages", 0, "id"))).status).toBe(200)
    await isSent(unpaid)
  })
})

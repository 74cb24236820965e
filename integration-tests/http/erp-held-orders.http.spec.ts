import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { ERP_MODULE } from "../../src/modules/erp"
import type { ErpModuleService, ErpOrderAnswer } from "../../src/modules/erp"
import { settleCartlessOrders, settleOrders } from "../../src/workflows/carts/settle-orders"
import { prepareErpWrite } from "../../src/workflows/erp-sync/prepare-erp-write"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
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

  it("[C2 F1] a draft of long ago whose placing nobody told of is found and counted, and sent by the operator's word", async () => {
    const world = await makeErpOrdersWorld(shop)
    await world.fillDirectory()
    const { container } = world
    await selectAll(container, "update cc_business_user set created_at = now() - interval '40 days' where id = ?", [world.userId])
    const [drafted, older] = [await world.orderByCode(), await world.orderByCode()]
    const isOf = async (id: string, days: number) =>
      await selectAll(container, `update "order" set created_at = now() - make_interval(days => ?::integer), updated_at = now() - interval '1 hour' where id = ?`, [String(days), id])
    await isOf(drafted, 30)
    await isOf(older, 50)
    await settleCartlessOrders(container, { placedWithinDays: 14, olderThanSeconds: 600, limit: 10 })
    expect(await world.dispatch(drafted)).toMatchObject({ ledger: { erp: { state: "failed", failure: "order_uncertain" } } })
    expect(await world.dispatch(older)).toMatchObject({ code: "not_found" })
    await eventually(async () => expect(await world.spendings()).toMatchObject([{ order_id: drafted, source: "ungated" }]))
    expect((await world.replay(readText(await world.parked(), "messages", 0, "id"))).status).toBe(200)
    await eventually(async () => expect(await world.dispatch(drafted)).toMatchObject({ ledger: { erp: { state: "sent" } } }))
  })

  it("[F1 F4] an ERP that takes long over an order keeps neither contacts nor what stays in the shop waiting", async () => {
    const world = await makeErpOrdersWorld(shop)
    await world.fillDirectory()
    const { container } = world
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    let letGo: (answer: ErpOrderAnswer) => void = () => undefined
    const answered = new Promise<ErpOrderAnswer>((resolve) => (letGo = resolve))
    const sendOrder = jest.spyOn(container.resolve<ErpModuleService>(ERP_MODULE), "sendOrder").mockReturnValue(answered)
    const id = await world.order()
    await eventually(async () => expect(sendOrder).toHaveBeenCalled())
    await companies.outbox.writeAlone([prepareErpWrite({ kind: "update_contact", businessUserId: world.userId, companyId: world.companyId, changeId: "1" })])
    void relayOutbox(container)
    await eventually(async () =>
      expect(await selectAll(container, "select topic from cc_outbox where state = 'waiting' and topic <> 'mail'")).toEqual([{ topic: "erp_order" }])
    )
    letGo({ outcome: "taken", orderNumber: "SO-1" })
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject({ ledger: { erp: { state: "sent" } } }))
    sendOrder.mockRestore()
  })
})

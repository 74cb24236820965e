import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, convertDraftOrderWorkflow, createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { EmbeddedDirectory } from "../../src/modules/erp/directory/embedded-directory"
import { ErpOrderRefusedError } from "../../src/modules/erp/order-refused"
import { settleCartlessOrders, settleOrders } from "../../src/workflows/carts/settle-orders"
import { followInvoices } from "../../src/workflows/erp-sync/follow-invoices"
import { tellOrderChanges } from "../../src/workflows/erp-sync/tell-order-changes"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { describeShop } from "../world/describe-shop"
import { CUSTOMER_NUMBER, makeErpOrdersWorld } from "../world/erp-orders-world"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const options = { erp: { sendOrders: true, breakerFailures: 1_000 }, login: { refusalAfterMs: 0 } }

describeShop("orders for the ERP", { options }, (shop) => {
  let world: Awaited<ReturnType<typeof makeErpOrdersWorld>>
  beforeEach(async () => {
    world = await makeErpOrdersWorld(shop)
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  const receiving = () => jest.spyOn(EmbeddedDirectory.prototype, "receiveDirectoryOrder")
  const erpOf = (erp: object) => ({ ledger: { erp } })
  const idsOf = (rows: Record<string, unknown>[]) => rows.map(({ order_id: id }) => id)

  it("[F1 C4 G7] an order arrives once, with its rows after discounts, who ordered, number and cost center", async () => {
    await world.fillDirectory()
    const { container, shopper, companyId, userId, goods } = world
    const center = await world.budgets.costCenters.add({ companyId, parentId: null, code: "KST-1", name: "Workshop", active: true }, () => [])
    await world.budgets.costCenters.assign({ businessUserId: userId, companyId, costCenterIds: [center.id], defaultId: center.id, version: null }, () => [])
    await container.resolve(Modules.PROMOTION).createPromotions({
      code: "TENTH",
      type: "standard",
      status: "active",
      application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10 },
    })
    const cartId = await shopper.createCart({ items: [{ variant_id: goods.variantId, quantity: 3 }] })
    expect((await shopper.post(`/store/carts/${cartId}/promotions`, { promo_codes: ["TENTH"] })).status).toBe(200)
    expect((await shopper.post(`/store/carts/${cartId}/purchase-details`, { purchase_order_number: "PO-77" })).status).toBe(200)
    await shopper.prepareToOrder(cartId)
    const { body } = await world.complete(cartId)
    const id = readText(body, "order", "id")
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent", failure: null })))

    const [sent, ...more] = await world.received()
    expect(more).toEqual([])
    const order = readBody((await shopper.get(`/store/customer-center/orders/${id}`)).body, "order")
    expect(order).toMatchObject({ erp_order_number: sent?.order_number })
    expect(await world.dispatch(id)).toMatchObject(erpOf({ order_number: sent?.order_number }))
    const data = sent?.data
    expect(data).toMatchObject({
      orderId: id,
      displayId: Number(readText(order, "display_id")),
      customerNumber: CUSTOMER_NUMBER,
      orderedBy: { name: "Anna Arndt", email: world.anna.email, contactNumber: null },
      approverName: null,
      purchaseOrderNumber: "PO-77",
      costCenterCode: "KST-1",
      currencyCode: "eur",
      shippingAddress: { name: "Anna Arndt", address_1: "Hafenstraße 1", postal_code: "01067", country_code: "de" },
      lines: [{ sku: "SCREW-8", title: "Screws, Pack", quantity: "3" }],
      shipping: [{ title: "Paket, 2 Tage" }],
      creditAmount: "0",
    })
    // three at 100, a tenth off; what the platform says with tax and without is what the ERP is told
    const amount = (...path: (string | number)[]) => Number(readText(data, ...path))
    const total = Number(readText(body, "order", "total"))
    expect(amount("grossAmount")).toBeCloseTo(total, 5)
    expect(amount("taxAmount")).toBeCloseTo(Number(readText(order, "tax_total")), 4)
    expect(amount("lines", 0, "grossAmount")).toBeCloseTo(Number(readText(order, "items", 0, "total")), 5)
    expect(amount("netAmount") + amount("taxAmount")).toBeCloseTo(amount("grossAmount"), 9)
    expect(amount("lines", 0, "netAmount") + amount("shipping", 0, "netAmount")).toBeCloseTo(amount("netAmount"), 9)
    expect(amount("lines", 0, "unitPriceNet") * 3).toBeCloseTo(amount("lines", 0, "netAmount"), 4)
    const discounted = Math.max(amount("lines", 0, "netAmount"), amount("lines", 0, "grossAmount"))
    expect([Math.round(amount("lines", 0, "netAmount")), Math.round(discounted)]).toContain(270)
    // the word of it goes in a line of its own
    await eventually(async () => expect(await world.audited(id)).toEqual(["order.erp_sent"]))
  })

  it("[G7 F1] an order lists the invoices that the ERP wrote for it, as it said last, and is found by their numbers", async () => {
    await world.fillDirectory()
    const { container, shopper } = world
    const id = await world.order()
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent", invoice_numbers: [] })))
    const [sent] = await world.received()
    const bill = async (invoices: Record<string, string>) =>
      await shop.fillDirectory({
        invoices: Object.entries(invoices).map(([number, status]) => ({
          customer_number: CUSTOMER_NUMBER,
          invoice_number: number,
          status,
          order_number: number === "R-9" ? "500999" : String(sent?.order_number),
        })),
      })
    const askAgain = async () => {
      await selectAll(container, "update cc_order set erp_invoices_due_at = now() where order_id = ?", [id])
      return await followInvoices(container)
    }
    const invoicesOf = async () => readBody((await shopper.get(`/store/customer-center/orders/${id}`)).body, "order", "invoice_numbers")

    await bill({ "R-1": "issued", "R-2": "draft", "R-9": "issued" })
    expect(await askAgain()).toBe(1)
    expect(await followInvoices(container)).toBe(0)
    expect(await invoicesOf()).toEqual(["R-1"])
    expect(await world.dispatch(id)).toMatchObject(erpOf({ invoice_numbers: ["R-1"] }))
    const found = async (q: string) => (await shopper.get(`/store/customer-center/orders/mine?q=${q}`)).body
    expect(await found("R-1")).toMatchObject({ count: 1, orders: [{ id, invoice_numbers: ["R-1"] }] })
    expect(await found("R-2")).toMatchObject({ count: 0 })

    await bill({ "R-1": "cancelled", "R-2": "issued", "R-3": "issued" })
    const away = jest.spyOn(EmbeddedDirectory.prototype, "listDirectoryOrderInvoices").mockRejectedValue(new Error("away"))
    expect(await askAgain()).toBe(0)
    expect(await invoicesOf()).toEqual(["R-1"])
    away.mockRestore()
    await selectAll(container, "update cc_order set created_at = now() - interval '91 days' where order_id = ?", [id])
    expect(await askAgain()).toBe(1)
    expect(await invoicesOf()).toEqual(["R-2", "R-3"])
    // nobody waits for the invoice of a quarter of a year ago any more
    expect(await selectAll(container, "select erp_invoices_due_at from cc_order where order_id = ?", [id])).toEqual([{ erp_invoices_due_at: null }])
  })

  it("[C6 F1] an approved order carries the approver's name", async () => {
    await world.fillDirectory()
    await world.limit({ amount: "250", onExceed: "approve" })
    const { id } = await world.send(3)
    expect((await world.approver.act(id, "approve", {})).status).toBeLessThan(300)
    await eventually(async () =>
      expect(await world.received()).toMatchObject([{ data: { approverName: "Vera Voss", orderedBy: { name: "Anna Arndt" } } }])
    )
  })

  it("[F4] an ERP that is away, and then answers in vain, gets the order once", async () => {
    await world.fillDirectory()
    const away = receiving().mockRejectedValue(new Error("connect ECONNREFUSED"))
    const id = await world.order()
    await eventually(async () =>
      expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "waiting", order_number: null, failure: "connect ECONNREFUSED" }))
    )
    expect(await world.received()).toEqual([])

    away.mockRestore()
    const arrive = EmbeddedDirectory.prototype.receiveDirectoryOrder
    const lost = receiving().mockImplementation(async function (this: EmbeddedDirectory, order) {
      await arrive.call(this, order)
      throw new Error("socket hang up")
    })
    await world.sendAgain()
    expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "waiting", failure: "socket hang up" }))
    const [arrived] = await world.received()
    expect(arrived).toMatchObject({ order_id: id })

    lost.mockRestore()
    await world.sendAgain()
    await world.sendAgain()
    expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent", order_number: arrived?.order_number, failure: null }))
    expect(await world.received()).toEqual([arrived])
    await eventually(async () => expect(await world.audited(id)).toEqual(["order.erp_sent"]))
  })

  it("[F4] what the ERP refuses waits for the operator with its cause, later orders of the company behind it, and goes on the operator's word", async () => {
    const first = await world.order()
    await eventually(async () =>
      expect(await world.dispatch(first)).toMatchObject(erpOf({ state: "failed", failure: "the directory has no such customer" }))
    )
    const second = await world.order(2)
    await eventually(async () => expect(await world.dispatch(second)).toMatchObject(erpOf({ state: "waiting", failure: null })))
    await world.sendAgain()
    const parked = await world.parked()
    expect(parked).toMatchObject({
      count: 1,
      messages: [{ room: "company", topic: "erp_order", key: `erp:send_order:${first}`, attempts: 1, last_error: "the directory has no such customer" }],
    })
    expect(await world.received()).toEqual([])
    await eventually(async () => expect(await world.audited(first)).toEqual(["order.erp_failed"]))

    await world.fillDirectory()
    expect((await world.replay(readText(parked, "messages", 0, "id"))).body).toEqual({ replayed: true })
    await eventually(async () => expect(await world.dispatch(second)).toMatchObject(erpOf({ state: "sent" })))
    expect(idsOf(await world.received())).toEqual([first, second])
    expect(await world.dispatch(first)).toMatchObject(erpOf({ state: "sent", failure: null }))
  })

  it("[F1] an order that is cancelled before it is sent is not sent; where it may have arrived, the operator is told", async () => {
    await world.fillDirectory()
    const refuse = receiving().mockRejectedValue(new ErpOrderRefusedError("article is locked"))
    const refused = await world.order()
    await eventually(async () => expect(await world.dispatch(refused)).toMatchObject(erpOf({ state: "failed", failure: "article is locked" })))
    await cancelOrderWorkflow(world.container).run({ input: { order_id: refused } })
    refuse.mockRestore()
    expect((await world.replay(readText(await world.parked(), "messages", 0, "id"))).status).toBe(200)
    await eventually(async () =>
      expect(await world.dispatch(refused)).toMatchObject(erpOf({ state: "canceled", order_number: null, failure: null }))
    )

    const away = receiving().mockRejectedValue(new Error("no answer"))
    const open = await world.order()
    await eventually(async () => expect(await world.dispatch(open)).toMatchObject(erpOf({ state: "waiting", failure: "no answer" })))
    await cancelOrderWorkflow(world.container).run({ input: { order_id: open } })
    away.mockRestore()
    await world.sendAgain()
    expect(await world.dispatch(open)).toMatchObject(erpOf({ state: "failed", failure: expect.stringContaining("may have the order") }))
    expect(await world.received()).toEqual([])
    expect(await world.parked()).toMatchObject({ count: 0 })
  })

  it("[F4] a process that dies right after the order leaves nothing behind: the job finds it, and it arrives once", async () => {
    await world.fillDirectory()
    const { container } = world
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const id = await world.order()
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent" })))
    const before = await world.received()
    // as if neither the event nor what it wrote had been
    await selectAll(container, "delete from cc_order")
    await selectAll(container, "delete from cc_outbox where key = ?", [`erp:send_order:${id}`])
    await selectAll(container, "update cc_cart set ordered_at = null")

    // a death in the midst of writing down leaves neither half
    const dying = companies.orderBook.settle({ orderId: id }, { sendsOrders: true, hasCostCenters: true, tell: () => { throw new Error("dies here") } })
    await expect(dying).rejects.toThrow("dies here")
    expect(await selectAll(container, "select order_id from cc_order")).toEqual([])

    const settled = await Promise.all([1, 2, 3].map(() => settleOrders(container, { touchedWithinDays: 1, olderThanSeconds: 0, limit: 10 })))
    expect(settled.sort()).toEqual([0, 0, 1])
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent", order_number: before[0]?.order_number })))
    expect(await world.received()).toEqual(before)
  })

  it("[F1 B11] an order without a cart goes as well, one from before its buyer was in the company does not", async () => {
    await world.fillDirectory()
    const { container, anna } = world
    const make = async (draft = {}) => {
      const { result } = await createOrderWorkflow(container).run({
        input: {
          region_id: world.goods.regionId,
          customer_id: anna.id,
          currency_code: "eur",
          email: anna.email,
          items: [{ title: "By hand", quantity: 2, unit_price: 7 }],
          ...draft,
        },
      })
      return result.id
    }
    const [drafted, old, fresh] = [await make({ status: "draft", is_draft_order: true }), await make(), await make()]
    await world.shopper.createCart()
    const unsure = await make()
    await selectAll(container, `update "order" set created_at = now() - interval '30 days' where id = ?`, [drafted])
    await selectAll(container, `update "order" set created_at = now() - interval '1 day' where id = ?`, [old])
    await convertDraftOrderWorkflow(container).run({ input: { id: drafted } })
    await eventually(async () => expect(await world.dispatch(drafted)).toMatchObject(erpOf({ state: "sent" })))
    await settleCartlessOrders(container, { placedWithinDays: 7, olderThanSeconds: 0, limit: 10 })
    await eventually(async () => expect(await world.dispatch(fresh)).toMatchObject(erpOf({ state: "sent" })))
    expect(await world.dispatch(old)).toMatchObject({ ledger: { erp: null } })
    // a completion that died may have left it
    expect(await world.dispatch(unsure)).toMatchObject(erpOf({ state: "failed", failure: "order_uncertain" }))
    expect(await world.received()).toMatchObject([{ order_id: drafted }, { order_id: fresh, data: { lines: [{ sku: null, title: "By hand", quantity: "2" }] } }])
  })

  it("[F1] the order of a company without a customer number waits for the operator", async () => {
    await selectAll(world.container, "update cc_company set customer_number = null")
    const id = await world.order()
    await eventually(async () =>
      expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "failed", failure: "The company has no customer number" }))
    )
  })

  const change = (kind: string, state: string, reason: unknown = null) => erpOf({ state: "sent", change: { kind, state, reason } })
  const sentOrder = async (quantity = 1) => {
    const id = await world.order(quantity)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent", change: null })))
    return id
  }
  /** By the job, which leaves alone what was changed a moment ago. */
  const tellOld = async () => {
    await selectAll(world.container, `update "order" set updated_at = now() - interval '3 minutes'`)
    return await tellOrderChanges(world.container, { changedWithinDays: 1, limit: 10 })
  }
  const statusOf = async (id: string) => readBody((await world.get(`/erp/directory/orders/${id}`)).body, "order")

  it("[F1 C8] what is edited and cancelled after it was sent is told to the ERP, each state once", async () => {
    await world.fillDirectory()
    const { container } = world
    const id = await sentOrder(3)
    expect(await statusOf(id)).toMatchObject({ status: "open", changed_at: null, lines: [{ quantity: "3" }] })
    await world.edit(id, 2)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("update", "done")))
    expect(await statusOf(id)).toMatchObject({ status: "open", changed_at: expect.any(String), lines: [{ sku: "SCREW-8", quantity: "2" }] })
    // nothing is left to tell, whoever looks
    expect(await Promise.all([tellOld(), tellOld(), tellOld()])).toEqual([0, 0, 0])

    await cancelOrderWorkflow(container).run({ input: { order_id: id } })
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("cancel", "done")))
    expect(await statusOf(id)).toMatchObject({ status: "cancelled" })
    expect(await tellOrderChanges(container, { orderId: id })).toBe(0)
    await eventually(async () => expect((await world.audited(id)).sort()).toEqual(["order.erp_changed", "order.erp_changed", "order.erp_sent"]))
    const keys = await selectAll(container, "select key from cc_outbox where topic = 'erp_order_change' order by position")
    const keyOf = (mark: string) => ({ key: expect.stringMatching(new RegExp(`^erp:change_order:${id}:${mark}:change_\\w+$`)) })
    expect(keys).toEqual([keyOf("v[0-9]+"), keyOf("canceled")])
  })

  it("[F1 F4] an edit between an answer that got lost and the next try reaches the ERP all the same", async () => {
    await world.fillDirectory()
    const arrive = EmbeddedDirectory.prototype.receiveDirectoryOrder
    const lost = receiving().mockImplementation(async function (this: EmbeddedDirectory, order) {
      await arrive.call(this, order)
      throw new Error("socket hang up")
    })
    const id = await world.order(3)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "waiting", failure: "socket hang up" })))
    await world.edit(id, 2)
    lost.mockRestore()
    await world.sendAgain()
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(erpOf({ state: "sent" })))
    await tellOld()
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("update", "done")))
    expect(await statusOf(id)).toMatchObject({ lines: [{ quantity: "2" }] })
    expect(await tellOld()).toBe(0)
  })

  it("[F1] a state that the order comes back to is told again", async () => {
    await world.fillDirectory()
    const { container } = world
    const id = await sentOrder(3)
    await world.edit(id, 2)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("update", "done")))
    // as the platform takes a version back
    for (const [step, quantity] of [["-1", "3"], ["1", "2"]] as const) {
      await selectAll(container, `update "order" set version = version + ?::int where id = ?`, [step, id])
      expect(await tellOrderChanges(container, { orderId: id })).toBe(1)
      await eventually(async () => expect(await statusOf(id)).toMatchObject({ lines: [{ quantity }] }))
      await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("update", "done")))
    }
  })

  it("[F1] an order from before changes were told counts as told of as it is found, and its next change is told", async () => {
    await world.fillDirectory()
    const { container } = world
    const [gone, old] = [await sentOrder(), await sentOrder(3)]
    await selectAll(container, `update "order" set status = 'canceled', updated_at = now() where id = ?`, [gone])
    await selectAll(container, "update cc_order set erp_mark = null, erp_told = null")
    expect([await tellOld(), await tellOld()]).toEqual([0, 0])
    expect(await world.dispatch(gone)).toMatchObject(erpOf({ state: "sent", change: null }))
    await world.edit(old, 2)
    await eventually(async () => expect(await world.dispatch(old)).toMatchObject(change("update", "done")))
    expect(await statusOf(old)).toMatchObject({ lines: [{ quantity: "2" }] })
  })

  it("[F1 F4] a cancellation whose event got lost is found by the job; an ERP that is away hears of it later, one that keeps the order is called", async () => {
    await world.fillDirectory()
    const { container } = world
    const cancelling = jest.spyOn(EmbeddedDirectory.prototype, "cancelDirectoryOrder")
    const id = await sentOrder()
    cancelling.mockRejectedValueOnce(new Error("no answer"))
    await selectAll(container, `update "order" set status = 'canceled', updated_at = now() where id = ?`, [id])
    expect(await tellOrderChanges(container, { changedWithinDays: 1, limit: 10 })).toBe(0)
    expect(await tellOld()).toBe(1)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("cancel", "waiting", "no answer")))
    const later = await world.order()
    await selectAll(container, "update cc_outbox set available_at = now() - interval '1 second' where topic = 'erp_order_change' and state = 'waiting'")
    await relayOutbox(container)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("cancel", "done")))
    await eventually(async () => expect(await world.dispatch(later)).toMatchObject(erpOf({ state: "sent" })))

    cancelling.mockResolvedValueOnce({ outcome: "kept", reason: "The goods are on their way" })
    await cancelOrderWorkflow(container).run({ input: { order_id: later } })
    await eventually(async () => expect(await world.dispatch(later)).toMatchObject(change("cancel", "kept", "The goods are on their way")))
    expect(await world.parked()).toMatchObject({ count: 0 })
    await eventually(async () => expect((await world.audited(later)).sort()).toEqual(["order.erp_kept", "order.erp_sent"]))
    // the company's next order goes all the same
    await sentOrder()
  })

  it("[F4] an order, or a change, whose process died at each attempt has failed once it is parked", async () => {
    await world.fillDirectory()
    const { container } = world
    const id = await sentOrder()
    const die = async (topic: string) => {
      await selectAll(container, "update cc_outbox set attempts = 15, available_at = now(), locked_until = null where topic = ? and state = 'waiting'", [topic])
      await relayOutbox(container)
    }
    const reason = "The process ended each time while delivering it"
    const away = jest.spyOn(EmbeddedDirectory.prototype, "cancelDirectoryOrder").mockRejectedValue(new Error("no answer"))
    await cancelOrderWorkflow(container).run({ input: { order_id: id } })
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("cancel", "waiting", "no answer")))
    await die("erp_order_change")
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("cancel", "failed", reason)))
    away.mockRestore()
    expect((await world.replay(readText(await world.parked(), "messages", 0, "id"))).status).toBe(200)
    await eventually(async () => expect(await world.dispatch(id)).toMatchObject(change("cancel", "done")))

    const lost = receiving().mockRejectedValue(new Error("no answer"))
    const next = await world.order()
    await eventually(async () => expect(await world.dispatch(next)).toMatchObject(erpOf({ state: "waiting", failure: "no answer" })))
    await die("erp_order")
    await eventually(async () => expect(await world.dispatch(next)).toMatchObject(erpOf({ state: "failed", failure: reason })))
    expect(await world.parked()).toMatchObject({ count: 1, messages: [{ key: `erp:send_order:${next}` }] })
    lost.mockRestore()
    expect((await world.replay(readText(await world.parked(), "messages", 0, "id"))).status).toBe(200)
    await eventually(async () => expect(await world.dispatch(next)).toMatchObject(erpOf({ state: "sent" })))
  })

  it("[F2] the operator finds what the directory received by its numbers, newest first, with its lines", async () => {
    await world.fillDirectory()
    const ids = [await sentOrder(1), await sentOrder(2), await sentOrder(3)]
    const path = "/erp/directory/orders"
    const listed = async (query: string) => {
      const { status, body } = await world.get(`${path}${query}`)
      expect(status).toBe(200)
      return body
    }
    const all = await listed("")
    expect(all).toMatchObject({
      count: 3,
      count_is_minimum: false,
      orders: [...ids].reverse().map((id) => ({ id, customer_number: CUSTOMER_NUMBER, customer_name: "Acme", ordered_by: "Anna Arndt", status: "open", changed_at: null })),
    })
    expect(await listed("?limit=1&offset=2")).toMatchObject({ count: 3, orders: [{ id: ids[0] }] })
    const number = readText(all, "orders", 1, "order_number")
    expect(await listed(`?q=${number}`)).toMatchObject({ count: 1, orders: [{ id: ids[1] }] })
    expect(await listed("?q=acm")).toMatchObject({ count: 3 })
    for (const nothing of ["%25", "_", "nobody"]) {
      expect(await listed(`?q=${nothing}`)).toMatchObject({ count: 0, orders: [] })
    }
    const { body } = await world.get(`${path}/${ids[1]}`)
    expect(body).toMatchObject({ order: { order_number: number, lines: [{ sku: "SCREW-8", title: "Screws, Pack", quantity: "2" }], shipping: [{ title: "Paket, 2 Tage" }], shipping_address: { city: "Dresden" } } })
    expect(Number(readText(body, "order", "net_amount")) + Number(readText(body, "order", "tax_amount"))).toBeCloseTo(Number(readText(body, "order", "gross_amount")), 6)
    expect((await world.get(`${path}/order_unknown`)).body).toMatchObject({ code: "not_found" })
    expect((await world.get(`${path}?limit=1000`)).body).toMatchObject({ code: "invalid_data" })
    expect((await shop.http.get(`/admin/customer-center${path}`)).status).toBe(401)
  })
})

import { Modules } from "@medusajs/framework/utils"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import { createPlace } from "../world/builders"
import { createCompanyOrder } from "../world/company-order"
import { createCompanyWorld } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { makeSellable } from "../world/sellable-shop"
import type { SellableShop } from "../world/sellable-shop"
import { createShopper } from "../world/shopper"

const options = { login: { refusalAfterMs: 0 }, activation: { refusalAfterMs: 0 } }

describeShop("a company's orders", { options }, (shop) => {
  let world: CompanyWorld
  let goods: SellableShop
  beforeEach(async () => {
    goods = await makeSellable(shop.container())
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
  })

  type Colleague = Awaited<ReturnType<CompanyWorld["colleague"]>>

  const buyerNamed = async (first: string, last: string): Promise<Colleague> => {
    const buyer = await world.colleague()
    await selectAll(shop.container(), "update cc_business_user set first_name = ?, last_name = ? where id = ?", [first, last, buyer.id])
    return buyer
  }
  const shopperOf = (buyer: Colleague) =>
    createShopper(shop.http, { goods, login: buyer.customer.headers, companyId: world.companyId })
  /** Ordered through the platform's own checkout. */
  const place = async (buyer: Colleague, { quantity = 1, details = {} }: { quantity?: number; details?: object } = {}) => {
    const shopper = shopperOf(buyer)
    const cartId = await shopper.createCart({ items: [{ variant_id: goods.variantId, quantity }] })
    await shopper.prepareToOrder(cartId)
    expect((await shopper.post(`/store/carts/${cartId}/purchase-details`, details)).status).toBe(200)
    const { body } = await shopper.post(`/store/carts/${cartId}/complete`)
    return { id: readText(body, "order", "id"), number: Number(readText(body, "order", "display_id")), total: Number(readText(body, "order", "total")) }
  }
  const ordersOf = (body: unknown) => readBody(body, "orders")
  const idsOf = (body: unknown): string[] => {
    const orders = ordersOf(body)
    return Array.isArray(orders) ? orders.map((order) => readText(order, "id")) : []
  }
  const getAs = (buyer: { headers: Record<string, string> }, path: string) =>
    shop.http.get(`/store/customer-center${path}`, { headers: buyer.headers })

  it("[G7] tell who ordered, the total, the cost center, the purchase order number and the limits used", async () => {
    const budgets = shop.container().resolve<BudgetModuleService>(BUDGET_MODULE)
    const ben = await buyerNamed("Ben", "Adler")
    const center = await budgets.costCenters.add(
      { companyId: world.companyId, parentId: null, code: "4711", name: "Workshop", active: true },
      () => []
    )
    await budgets.costCenters.assign(
      { businessUserId: ben.id, companyId: world.companyId, costCenterIds: [center.id], defaultId: center.id, version: null },
      () => []
    )
    for (const [type, id, period] of [
      ["user", ben.id, "month"],
      ["cost_center", center.id, "year"],
    ] as const) {
      await budgets.limits.add(
        {
          companyId: world.companyId,
          subject: { type, id },
          period,
          amount: "1000",
          currencyCode: "eur",
          timeZone: "Europe/Berlin",
          onExceed: "block",
          carryOver: false,
          validFrom: null,
          validUntil: null,
          alertShares: [],
        },
        { at: new Date(), tell: () => [] }
      )
    }
    const { id, number, total } = await place(ben, { quantity: 2, details: { purchase_order_number: "PO-77" } })
    const expected = {
      id,
      display_id: number,
      status: "open",
      currency_code: "eur",
      total: String(total),
      user: { id: ben.id, name: "Ben Adler" },
      delegate: null,
      cost_center: { id: center.id, code: "4711", name: "Workshop" },
      purchase_order_number: "PO-77",
      erp_order_number: null,
      invoice_numbers: [],
    }
    await eventually(async () =>
      expect((await world.get("/orders")).body).toMatchObject({
        count: 1,
        orders: [
          {
            ...expected,
            is_mine: false,
            limits: expect.arrayContaining([
              expect.objectContaining({ subject_type: "user", subject_name: "Ben Adler", period: "month", limit_amount: "1000", amount: String(total), currency_code: "eur" }),
              expect.objectContaining({ subject_type: "cost_center", subject_name: "4711 Workshop", period: "year" }),
            ]),
          },
        ],
      })
    )
    expect((await getAs(ben, "/orders/mine")).body).toMatchObject({ count: 1, orders: [{ ...expected, is_mine: true }] })
    const { status, body } = await world.get(`/orders/${id}`)
    expect(status).toBe(200)
    expect(readBody(body, "order")).toMatchObject({
      ...expected,
      items: [{ name: "Screws, Pack", quantity: 2, unit_price: "100", variant_id: goods.variantId }],
      shipping_methods: ["Paket, 2 Tage"],
      shipping_address: { address_1: "Hafenstraße 1", city: "Dresden", country_code: "de" },
    })
    const sum = Number(readText(body, "order", "item_total")) + Number(readText(body, "order", "shipping_total"))
    expect(sum).toBeCloseTo(total)
  })

  it("[D11 C9] are shown to the operator with their ledger, and those of nobody's company are not there", async () => {
    const operator = { headers: await shop.operatorHeaders() }
    const ben = await buyerNamed("Ben", "Adler")
    await world.post("/budgets", { subject_type: "user", subject_id: ben.id, period: "month", amount: "1000" })
    const { id, total } = await place(ben, { details: { purchase_order_number: "PO-77" } })
    const path = (orderId: string) => `/admin/customer-center/orders/${orderId}/ledger`
    await eventually(async () => {
      expect((await shop.http.get(path(id), operator)).body).toEqual({
        possible_companies: [],
        ledger: {
          company: { id: world.companyId, name: "Acme" },
          user: { id: ben.id, name: "Ben Adler" },
          delegate: null,
          cost_center: null,
          purchase_order_number: "PO-77",
          approval: null,
          erp: null,
          limits: [expect.objectContaining({ subject_name: "Ben Adler", period: "month", limit_amount: "1000", amount: String(total) })],
          booked: {
            source: "checkout",
            amount: String(total),
            currency_code: "eur",
            entries: [
              { id: expect.any(String), kind: "commit", cause: "order.placed", occurred_at: expect.any(String), used_change: String(total), reserved_change: String(-total) },
              { id: expect.any(String), kind: "reserve", cause: expect.any(String), occurred_at: expect.any(String), used_change: "0", reserved_change: String(total) },
            ],
          },
        },
      })
    })
    const unbooked = await createCompanyOrder(shop.container(), { customerId: ben.customer.id, companyId: world.companyId, businessUserId: ben.id })
    expect((await shop.http.get(path(unbooked), operator)).body).toMatchObject({ ledger: { limits: [], booked: null } })
    const { id: ofNobody } = await shop.container().resolve(Modules.ORDER).createOrders({ currency_code: "eur", email: "a@example.com" })
    for (const other of [ofNobody, "order_none"]) {
      expect(await shop.http.get(path(other), operator)).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    expect((await shop.http.get(path(id), { headers: world.headers })).status).toBe(401)
  })

  it("[G7] are found by number, person and purchase order number, by status and day, in each order, page by page", async () => {
    const ben = await buyerNamed("Ben", "Adler")
    const carla = await buyerNamed("Carla", "Storch")
    const first = await place(ben, { quantity: 3, details: { purchase_order_number: "Spring A_B" } })
    const second = await place(carla, { quantity: 1 })
    const third = await place(carla, { quantity: 2 })
    const list = async (query: string) => {
      const { status, body } = await world.get(`/orders?${query}`)
      expect([query, status]).toEqual([query, 200])
      return idsOf(body)
    }
    expect(await list("")).toEqual([third.id, second.id, first.id])
    expect(await list("order=created_at")).toEqual([first.id, second.id, third.id])
    expect(await list("order=-total")).toEqual([first.id, third.id, second.id])
    expect(await list("order=display_id")).toEqual([first.id, second.id, third.id])
    for (const order of ["-created_at", "total", "-display_id"]) {
      const { body } = await world.get(`/orders?order=${order}&limit=2`)
      const rest = await list(`order=${order}&limit=2&after=${readText(body, "next")}`)
      expect([...idsOf(body), ...rest]).toEqual(await list(`order=${order}`))
    }
    expect(await list(`q=${second.number}`)).toEqual([second.id])
    expect(await list("q=storch")).toEqual([third.id, second.id])
    expect(await list("q=a_b")).toEqual([first.id])
    expect(await list("q=a%25b")).toEqual([])
    expect(await list(`user_id=${ben.id}`)).toEqual([first.id])
    await shop.container().resolve(Modules.ORDER).updateOrders(second.id, { status: "canceled" })
    await shop.container().resolve(Modules.ORDER).updateOrders(third.id, { status: "completed" })
    expect(await list("status=canceled")).toEqual([second.id])
    expect(await list("status=completed")).toEqual([third.id])
    expect(await list("status=open")).toEqual([first.id])
    await selectAll(
      shop.container(),
      `update order_item set shipped_quantity = quantity where order_id = ?`,
      [first.id]
    )
    expect(await list("status=shipped")).toEqual([first.id])
    await selectAll(shop.container(), `update "order" set created_at = '2026-03-31T22:30:00Z' where id = ?`, [first.id])
    // half an hour into April in Berlin
    expect(await list("placed_from=2026-04-01&placed_until=2026-04-02")).toEqual([first.id])
    expect(await list("placed_until=2026-04-01")).toEqual([])
    expect((await getAs(carla, "/orders/mine?q=spring")).body).toMatchObject({ count: 0, orders: [] })
    expect(idsOf((await getAs(carla, "/orders/mine?order=total")).body)).toEqual([second.id, third.id])
  })

  it("[G7 B11] are the chosen company's alone: others' are not there, by whatever way", async () => {
    const ben = await world.colleague()
    const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    const mine = await createCompanyOrder(shop.container(), { customerId: ben.customer.id, companyId: world.companyId, businessUserId: ben.id })
    const theirs = await createCompanyOrder(shop.container(), { customerId: other.member.id, companyId: other.companyId, businessUserId: other.businessUserId })
    // the same person in the other company
    const place = await createPlace(shop.container(), { customerId: ben.customer.id, companyId: other.companyId, roleKeys: ["buyer"] })
    const elsewhere = await createCompanyOrder(shop.container(), { customerId: ben.customer.id, companyId: other.companyId, businessUserId: place })
    const inOther = { headers: { ...ben.headers, "x-company-id": other.companyId } }

    expect(idsOf((await world.get("/orders")).body)).toEqual([mine])
    expect(idsOf((await getAs(ben, "/orders/mine")).body)).toEqual([mine])
    expect(idsOf((await getAs(inOther, "/orders/mine")).body)).toEqual([elsewhere])
    expect((await world.get(`/orders/${mine}`)).status).toBe(200)
    expect((await getAs(ben, `/orders/${mine}`)).status).toBe(200)
    for (const [asker, id] of [
      [world, theirs],
      [world, elsewhere],
      [ben, theirs],
      [ben, elsewhere],
      [inOther, mine],
      [inOther, theirs],
    ] as const) {
      expect(await getAs(asker, `/orders/${id}`)).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    expect((await getAs({ headers: { ...world.headers, "x-company-id": other.companyId } }, "/orders")).status).toBe(404)
    // one that was handed over to somebody else is the former buyer's no more, and the company's still
    await selectAll(shop.container(), `update "order" set customer_id = ? where id = ?`, [other.member.id, mine])
    expect(idsOf((await getAs(ben, "/orders/mine")).body)).toEqual([])
    expect((await getAs(ben, `/orders/${mine}`)).status).toBe(404)
    expect((await world.get(`/orders/${mine}`)).status).toBe(200)
  })

  it("[G7 B8] need the permission: buyers see their own, approvers the company's, and only main contacts the file", async () => {
    const ben = await world.colleague()
    const carla = await world.colleague()
    const approver = await world.colleague({ roleKeys: ["approver"] })
    const id = await createCompanyOrder(shop.container(), { customerId: ben.customer.id, companyId: world.companyId, businessUserId: ben.id })
    expect(await getAs(carla, "/orders")).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    expect(await getAs(carla, `/orders/${id}`)).toMatchObject({ status: 404, body: { code: "not_found" } })
    expect((await getAs(carla, "/orders/export")).status).toBe(403)
    expect(idsOf((await getAs(approver, "/orders")).body)).toEqual([id])
    expect((await getAs(approver, `/orders/${id}`)).status).toBe(200)
    expect((await getAs(approver, "/orders/export")).status).toBe(403)
    expect((await getAs({ headers: world.store }, "/orders")).status).toBe(401)
  })

  it("[G7] say what is wrong with a question", async () => {
    for (const [query, path] of [
      ["limit=0", "limit"],
      ["limit=1000", "limit"],
      ["offset=-1", "offset"],
      ["order=company_id", "order"],
      ["status=lost", "status"],
      ["placed_from=yesterday", "placed_from"],
      ["placed_until=0000-01-01", "placed_until"],
      ["user_id=%27%20or%201", "user_id"],
      ["company_id=comp_1", "company_id"],
      ["q=a%00b", "q"],
    ]) {
      const answer = await world.get(`/orders?${query}`)
      expect([query, answer.status, readText(answer.body, "code")]).toEqual([query, 400, "invalid_data"])
      expect(readText(answer.body, "details", "fields", 0, "path")).toBe(path)
    }
  })

  it("[G7] refuse a next page that is broken or of another order, and take no other's filter for one's own", async () => {
    expect((await world.get("/orders?after=WyJhIiwiYiIsImMiXQ")).status).toBe(400)
    const { status, body } = await world.get("/orders/mine?user_id=buser_1")
    expect([status, readText(body, "details", "fields", 0, "path")]).toEqual([400, "user_id"])
    expect((await world.get("/orders/order%20none")).status).toBe(404)
  })

  it("[G7] go into a file that no spreadsheet runs, filtered as the list", async () => {
    const ben = await buyerNamed("=HYPERLINK(1)", "@Adler")
    const { number, total } = await place(ben, { details: { purchase_order_number: "+49" } })
    const carla = await buyerNamed("Carla", "Storch")
    await place(carla)
    const file = await world.get("/orders/export?q=adler")
    expect(file.status).toBe(200)
    expect(file.headers.get("content-type")).toContain("text/csv")
    expect(file.headers.get("content-disposition")).toContain("orders.csv")
    const lines = String(file.body).trim().split("\r\n")
    expect(lines[0]).toBe(
      "created_at,order,order_id,user,status,total,currency,cost_center,cost_center_name,purchase_order_number,approved_by,delegate_customer_number,limits,erp_order_number,invoice_numbers"
    )
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(
      new RegExp(`^\\d{4}-[^,]+Z,${number},order_[^,]+,'=HYPERLINK\\(1\\) @Adler,open,${String(total).replace(".", "\\.")},eur,,,'\\+49,,,,,$`)
    )
    expect(String((await world.get("/orders/export?status=canceled")).body).trim().split("\r\n")).toHaveLength(1)
  })
})

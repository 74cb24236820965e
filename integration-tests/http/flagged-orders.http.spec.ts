import { Modules } from "@medusajs/framework/utils"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import { createPlace } from "../world/builders"
import { createCompanyWorld } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { spend } from "../world/spend"

const flagged = "/admin/customer-center/flagged-orders"

describeShop("orders that nothing could stop", {}, (shop) => {
  let world: CompanyWorld
  let headers: Record<string, string>
  beforeEach(async () => {
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
    headers = await shop.operatorHeaders()
  })

  const budgets = () => shop.container().resolve<BudgetModuleService>(BUDGET_MODULE)
  const createOrder = async () =>
    await shop.container().resolve(Modules.ORDER).createOrders({ currency_code: "eur", email: "anna@example.com" })
  /** Booked past the gate; again with the same day it is brought to another amount. */
  const book = async (
    orderId: string,
    { amount, day, cartId = null, loweredAt, of = world }: { amount: string; day: number; cartId?: string | null; loweredAt?: Date; of?: CompanyWorld }
  ) =>
    await budgets().settle({
      orderId,
      cartId,
      spender: { companyId: of.companyId, businessUserId: of.businessUserId, customerId: of.member.id, roleKeys: ["main_contact"], costCenterIds: [] },
      money: { amount, currencyCode: "eur", rates: {} },
      placedAt: new Date(Date.UTC(2026, 4, day, 12)),
      asOf: new Date(),
      loweredAt,
      sourceWhenNew: "ungated",
      cause: "order.placed",
    })
  const list = async (query = "") => (await shop.http.get(`${flagged}${query}`, { headers })).body

  it("[C8 D11] are listed for the operator, newest first, with company, buyer, amount and why, and no others are", async () => {
    const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    const [past, second, lowered] = [await createOrder(), await createOrder(), await createOrder()]
    await spend(shop.container(), { companyId: world.companyId, businessUserId: world.businessUserId, amount: "20" })
    expect(await list()).toEqual({ flagged_orders: [], count: 0, count_is_minimum: false, limit: 20, offset: 0, next: null })
    await book(past.id, { amount: "80.5", day: 1 })
    await book("order_first", { amount: "5", day: 2, cartId: "cart_1", of: other })
    await book(second.id, { amount: "5", day: 3, cartId: "cart_1", of: other })
    await book(lowered.id, { amount: "60", day: 4 })
    await book(lowered.id, { amount: "45", day: 4, loweredAt: new Date() })
    await shop.container().resolve(Modules.ORDER).updateOrders(past.id, { status: "canceled" })

    const acme = { company: { id: world.companyId, name: "Acme" }, user: { id: world.businessUserId, name: expect.any(String) } }
    const all = await list()
    expect(all).toMatchObject({
      count: 4,
      next: null,
      flagged_orders: [
        { id: lowered.id, display_id: lowered.display_id, source: "ungated", amount: "45", is_canceled: false, ...acme },
        { id: second.id, display_id: second.display_id, source: "second_order", amount: "5", company: { name: "Other" } },
        { id: "order_first", display_id: null, source: "ungated", is_canceled: false },
        { id: past.id, placed_at: "2026-05-01T12:00:00.000Z", amount: "80.5", currency_code: "eur", is_canceled: true, ...acme },
      ],
    })
    expect(await list("?source=second_order")).toMatchObject({ count: 1, flagged_orders: [{ id: second.id }] })
    expect(await list(`?company_id=${world.companyId}&order=placed_at`)).toMatchObject({
      count: 2,
      flagged_orders: [{ id: past.id }, { id: lowered.id }],
    })
    expect(await list("?limit=1&offset=1")).toMatchObject({ flagged_orders: [{ id: second.id }] })
    const first = await list("?limit=2")
    expect(await list(`?limit=2&after=${encodeURIComponent(readText(first, "next"))}`)).toMatchObject({
      next: null,
      flagged_orders: [{ id: "order_first" }, { id: past.id }],
    })
    for (const query of ["?source=checkout", "?order=amount", "?limit=101", "?after=x", "?what=1"]) {
      expect([query, (await shop.http.get(`${flagged}${query}`, { headers })).status]).toEqual([query, 400])
    }
    for (const stranger of [{}, world.headers]) {
      expect((await shop.http.get(flagged, { headers: stranger })).status).toBe(401)
    }
  })

  it("[C8 D11] of an order that the platform deleted, for good or not, the list keeps what is booked and says that it is gone", async () => {
    const orders = shop.container().resolve(Modules.ORDER)
    const [hidden, deleted] = [await createOrder(), await createOrder()]
    await book(hidden.id, { amount: "7", day: 1 })
    await book(deleted.id, { amount: "8", day: 2 })
    await orders.softDeleteOrders([hidden.id])
    await orders.deleteOrders([deleted.id])
    for (const { id } of [hidden, deleted]) {
      expect([id, (await shop.http.get(`/admin/orders/${id}`, { headers })).status]).toEqual([id, 404])
    }
    expect(await list()).toMatchObject({
      count: 2,
      flagged_orders: [
        { id: deleted.id, display_id: null, is_canceled: false, source: "ungated", amount: "8", company: { name: "Acme" } },
        { id: hidden.id, display_id: null, is_canceled: false, source: "ungated", amount: "7" },
      ],
    })
  })

  it("[C2 C8] tell also of what counts nowhere, as nobody said for which of its buyer's companies it is, until somebody does", async () => {
    const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    const third = await createCompanyWorld(shop, { name: "Third", customer_number: "0300" })
    await createPlace(shop.container(), { customerId: world.member.id, companyId: other.companyId, roleKeys: ["buyer"] })
    const make = async (customerId: string, metadata = {}) =>
      await shop.container().resolve(Modules.ORDER).createOrders({
        currency_code: "eur",
        customer_id: customerId,
        metadata,
        items: [{ title: "By hand", quantity: 2, unit_price: 40.25 }],
      })
    const [unnamed, canceled, young] = [await make(world.member.id), await make(world.member.id), await make(world.member.id)]
    await shop.container().resolve(Modules.ORDER).updateOrders(canceled.id, { status: "canceled" })
    await selectAll(shop.container(), `update "order" set created_at = now() - interval '1 day'`)
    await selectAll(shop.container(), `update "order" set created_at = now() - interval '2 days' where id = ?`, [canceled.id])
    // it may be about to be linked to its cart
    await selectAll(shop.container(), `update "order" set created_at = now() where id = ?`, [young.id])
    await book("order_booked", { amount: "5", day: 1 })

    const possible = [{ id: world.companyId, name: "Acme" }, { id: other.companyId, name: "Other" }]
    const told = { source: "company_uncertain", company: null, possible_companies: possible, currency_code: "eur" }
    const all = [
      { id: unnamed.id, display_id: unnamed.display_id, is_canceled: false, amount: "80.5", user: { name: expect.any(String) }, ...told },
      { id: canceled.id, display_id: canceled.display_id, is_canceled: true, amount: "0", ...told },
      { id: "order_booked", source: "ungated", company: { name: "Acme" }, possible_companies: [] },
    ]
    expect(await list()).toMatchObject({ count: 3, next: null, flagged_orders: all })
    expect(await list("?order=placed_at")).toMatchObject({ count: 3, flagged_orders: all.toReversed() })
    expect(await list("?source=company_uncertain")).toMatchObject({ count: 2, flagged_orders: all.slice(0, 2) })
    expect(await list("?source=ungated")).toMatchObject({ count: 1, flagged_orders: all.slice(2) })
    expect(await list(`?company_id=${world.companyId}`)).toMatchObject({ count: 3, flagged_orders: all })
    expect(await list(`?company_id=${other.companyId}`)).toMatchObject({ count: 2, flagged_orders: all.slice(0, 2) })
    expect(await list(`?company_id=${third.companyId}`)).toMatchObject({ count: 0, flagged_orders: [] })
    const first = await list("?limit=1")
    expect(await list(`?limit=2&after=${encodeURIComponent(readText(first, "next"))}`)).toMatchObject({ next: null, flagged_orders: all.slice(1) })

    // what knows its company the shop's own job may book at any moment
    await make(world.member.id, { company_id: other.companyId })
    await make(other.member.id)
    await make((await shop.customer()).id)
    await selectAll(shop.container(), `update "order" set created_at = now() - interval '1 day' where id <> ?`, [young.id])
    await shop.container().resolve(Modules.ORDER).updateOrders(unnamed.id, { metadata: { company_id: other.companyId } })
    expect(await list("?source=company_uncertain")).toMatchObject({ count: 1, flagged_orders: [{ id: canceled.id }] })
  })

  it("[C9] are named in the statements of the budgets that they count to, and in the CSV", async () => {
    const buyer = await shop.customer()
    const businessUserId = await createPlace(shop.container(), { customerId: buyer.id, companyId: world.companyId, roleKeys: ["buyer"], confirmed: true })
    const created = await world.post("/budgets", { subject_type: "company", period: "total", amount: "1000", on_exceed: "block" })
    const id = readText(created.body, "budget", "id")
    await spend(shop.container(), { companyId: world.companyId, businessUserId, amount: "20" })
    await book("order_past", { amount: "80.5", day: 1 })
    await book("order_first", { amount: "5", day: 2, cartId: "cart_1" })
    await book("order_again", { amount: "6", day: 2, cartId: "cart_1" })
    const entries = [
      { used_change: "6", source: "second_order" },
      { used_change: "5", source: "ungated" },
      { used_change: "80.5", source: "ungated" },
      { used_change: "20", source: "checkout" },
      { kind: "reserve", source: "checkout" },
    ]
    const admin = `/admin/customer-center/companies/${world.companyId}/budgets/${id}/statement`
    expect((await world.get(`/budgets/${id}/statement`)).body).toMatchObject({ entries })
    expect((await shop.http.get(admin, { headers })).body).toMatchObject({ entries })
    // whoever may not see who ordered, sees all the same that nothing could stop it
    const asBuyer = { ...world.store, ...buyer.headers, "x-company-id": world.companyId }
    const seen = await shop.http.get(`/store/customer-center/budgets/${id}/statement`, { headers: asBuyer })
    expect(seen.body).toMatchObject({ entries: [{ source: "second_order", user_name: null, order_id: null }, {}, {}, {}, {}] })
    const file = await fetch(`${shop.baseUrl()}/store/customer-center/budgets/${id}/statement/export`, { headers: world.headers })
    const [header, ...rows] = (await file.text()).trim().split("\r\n")
    expect(header?.split(",").at(-1)).toBe("source")
    expect(rows.map((row) => row.split(",").at(-1))).toEqual(["second_order", "ungated", "ungated", "checkout", "checkout"])
  })
})

import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { computeWindow } from "../../src/modules/budget/rules/compute-window"
import { settleCartlessOrders } from "../../src/workflows/carts/settle-orders"
import { buildLedger } from "../../src/workflows/checkout/build-ledger"
import { healOrders, healReservations } from "../../src/workflows/checkout/heal-ledger"
import { rebuildLedger } from "../../src/workflows/checkout/rebuild-ledger"
import { settleOrder } from "../../src/workflows/checkout/settle-order"
import { verifyLedger } from "../../src/workflows/checkout/verify-ledger"
import { createCompany, createPlace } from "../world/builders"
import { makeCheckoutWorld } from "../world/checkout-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { LIST_PRICE } from "../world/sellable-shop"
import { createShopper } from "../world/shopper"

/** The time of day alone stands still: whatever waits goes on. */
function setClock(now: Date): void {
  jest.useFakeTimers({
    now,
    doNotFake: ["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate", "setInterval", "clearInterval", "setTimeout", "clearTimeout"],
  })
}

describeShop("budgets at the checkout", {}, (shop) => {
  afterEach(() => {
    jest.useRealTimers()
  })

  it("[C2 C8] an order is reserved, placed and committed with its shipping; the next one over the limit is refused", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit()
    const cartId = await world.fill(2)
    const placed = await world.complete(cartId)
    expect(placed.status).toBe(200)
    const total = Number(readText(placed.body, "order", "total"))
    expect(total).toBeGreaterThan(2 * LIST_PRICE)
    await eventually(async () => expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: total }))
    const refused = await world.complete(await world.fill(1))
    expect(refused).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        code: "approval_required",
        message: "Your budget per month (€250.00) was exceeded. Ada Chief can raise the limit.",
      },
    })
    expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: total })
    const rows = await selectAll(
      world.container,
      `select (committed + reserved + amount > limit_amount) as fits_not from cc_budget_refusal where limit_id = ?`,
      [limit.id]
    )
    expect(rows).toEqual([{ fits_not: true }])
    await world.expectNoDifference()
  })

  it("[C2] the same cart completed many times at once is one order and one spending", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "100000" })
    const cartId = await world.fill()
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.complete(cartId)))
    const orders = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => readText(body, "order", "id")))
    expect(orders.size).toBe(1)
    expect((await world.complete(cartId)).status).toBe(200)
    await eventually(async () => expect((await world.stateOf(limit.id)).reserved).toBe(0))
    expect((await world.spendings()).filter(({ state }) => state === "committed")).toHaveLength(1)
    await world.expectNoDifference()
  })

  it("[C2] two carts at once never exceed the limit together", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ onExceed: "block" })
    const carts = [await world.fill(2), await world.fill(2), await world.fill(2)]
    const answers = await Promise.all(carts.map((cartId) => world.complete(cartId)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    expect(answers.filter(({ status }) => status === 400).map(({ body }) => readText(body, "code"))).toEqual(["budget_blocked", "budget_blocked"])
    await eventually(async () => expect((await world.stateOf(limit.id)).reserved).toBe(0))
    await world.expectNoDifference()
  })

  it("[C1 C2] a limit per order, the role's and the company's hold as well; a warning and no limit let pass", async () => {
    const world = await makeCheckoutWorld(shop)
    expect((await world.complete(await world.fill(9))).status).toBe(200)
    const warn = await world.limit({ amount: "1", onExceed: "warn" })
    expect((await world.complete(await world.fill(1))).status).toBe(200)
    const perOrder = await world.limit({ period: "order", amount: "150" })
    expect(readText((await world.complete(await world.fill(2))).body, "message")).toContain("Your budget per order (€150.00) was exceeded.")
    await world.limit({ subject: { type: "role", id: "buyer" }, period: "year", amount: "1100", onExceed: "block" })
    const blocked = await world.complete(await world.fill(1))
    expect(blocked).toMatchObject({ status: 400, body: { code: "budget_blocked" } })
    expect(readText(blocked.body, "message")).toMatch(/^The budget of your role per year .* It cannot be ordered before 1 January \d{4}\. Ada Chief can raise the limit\.$/)
    await world.budgets.limits.remove({ id: perOrder.id, companyId: world.companyId }, () => [])
    expect((await world.stateOf(warn.id)).committed).toBeGreaterThan(1)
    await world.expectNoDifference()
  })

  it("[C1] an order in another currency than the limit's is refused by its own code", async () => {
    const world = await makeCheckoutWorld(shop)
    await world.limit({ currencyCode: "chf" })
    expect(await world.complete(await world.fill())).toMatchObject({ status: 400, body: { code: "currency_mismatch" } })
    await world.expectNoDifference()
  })

  it("[C10 C3] the purchase check says what the gate would, with every limit's figures, in both languages", async () => {
    const world = await makeCheckoutWorld(shop)
    await world.limit({ amount: "150" })
    await world.limit({ subject: { type: "company", id: world.companyId }, amount: "10000", onExceed: "block" })
    const small = await world.fill(1)
    expect(await world.shopper.get(`/store/carts/${small}/purchase-check`)).toMatchObject({
      status: 200,
      body: { purchase_check: { allowed: true, reason: null, message: null, contacts: [], limits: [{ exceeded: false }, { exceeded: false }] } },
    })
    const placed = await world.complete(small)
    expect(placed.status).toBe(200)
    const spent = Number(readText(placed.body, "order", "total"))
    const cartId = await world.fill(1)
    const check = async (language: string) =>
      await shop.http.get(`/store/carts/${cartId}/purchase-check`, {
        headers: { ...world.goods.headers, ...world.anna.headers, "x-company-id": world.companyId, "accept-language": language },
      })
    const { body } = await check("de")
    expect(readBody(body, "purchase_check")).toMatchObject({
      allowed: false,
      reason: "approval_required",
      // between amount and sign stands a blank that does not break
      message: "Ihr Budget pro Monat (150,00\u00a0€) wurde überschritten. Ada Chief kann das Limit anheben.",
      currency_code: "eur",
      contacts: [{ name: "Ada Chief" }],
      limits: [
        { subject_type: "user", exceeded: true, amount: "150", on_exceed: "approve" },
        { subject_type: "company", exceeded: false, amount: "10000" },
      ],
    })
    const used = Number(readText(body, "purchase_check", "limits", 0, "used")) + Number(readText(body, "purchase_check", "limits", 0, "reserved"))
    expect(used).toBe(spent)
    expect(Number(readText(body, "purchase_check", "limits", 0, "left"))).toBeCloseTo(150 - spent)
    expect(readText((await check("en")).body, "purchase_check", "message")).toContain("Your budget per month (€150.00) was exceeded.")
    const stranger = await shop.customer()
    const other = createShopper(shop.http, { goods: world.goods, login: stranger.headers })
    expect((await other.get(`/store/carts/${cartId}/purchase-check`)).status).toBe(404)
    expect((await world.shopper.get("/store/carts/cart_none/purchase-check")).status).toBe(404)
  })

  it("[C8] a cancelled order gives its money back, and what fails after the gate holds nothing", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit()
    const placed = await world.complete(await world.fill(2))
    const orderId = readText(placed.body, "order", "id")
    await eventually(async () => expect((await world.stateOf(limit.id)).committed).toBeGreaterThan(200))
    await cancelOrderWorkflow(world.container).run({ input: { order_id: orderId } })
    await eventually(async () => expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: 0 }))
    // no delivery was chosen: the platform finds out behind our hook, or before it
    const cartId = await world.shopper.createCart({ items: [{ variant_id: world.goods.variantId, quantity: 1 }] })
    const { body } = await world.shopper.post("/store/payment-collections", { cart_id: cartId })
    const collection = readText(body, "payment_collection", "id")
    await world.shopper.post(`/store/payment-collections/${collection}/payment-sessions`, { provider_id: "pp_system_default" })
    expect((await world.complete(cartId)).status).toBe(400)
    expect((await world.spendings()).map(({ state }) => state)).toEqual(["committed", "released"])
    expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: 0 })
    await world.expectNoDifference()
  })

  it("[C8] a process that died behind the gate is healed: with an order it is booked, without one given back", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "1000" })
    const spender = { companyId: world.companyId, businessUserId: world.userId, customerId: world.anna.id, roleKeys: ["buyer"], costCenterIds: [] }
    const money = { amount: "77", currencyCode: "eur", rates: {} }
    const died = { spender, money, placedAt: new Date(), isApproved: false }
    await world.budgets.reserve({ ...died, key: "run:died", cartId: await world.fill() })
    const ordered = await world.fill()
    const placed = await world.complete(ordered)
    const orderId = readText(placed.body, "order", "id")
    await eventually(async () => expect((await world.stateOf(limit.id)).committed).toBeGreaterThan(0))
    await healReservations(world.container)
    expect((await world.stateOf(limit.id)).reserved).toBe(77)
    await selectAll(world.container, `update cc_budget_spending set created_at = now() - interval '1 hour' where company_id = ?`, [world.companyId])
    await Promise.all([healReservations(world.container), healReservations(world.container)])
    expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: Number(readText(placed.body, "order", "total")) })
    // a second try of a cart is in its payment, and may be undone, while what the first one held is stale
    await world.budgets.reserve({ ...died, key: "run:first", cartId: ordered })
    await selectAll(world.container, "delete from cc_order where order_id = ?", [orderId])
    await selectAll(world.container, `update cc_budget_spending set created_at = now() - interval '1 hour' where company_id = ?`, [world.companyId])
    await healReservations(world.container)
    expect((await world.stateOf(limit.id)).reserved).toBe(77)
    expect(await selectAll(world.container, "select order_id from cc_order where order_id = ?", [orderId])).toEqual([])
    await selectAll(world.container, "update order_cart set created_at = now() - interval '11 minutes' where order_id = ?", [orderId])
    await healReservations(world.container)
    expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: Number(readText(placed.body, "order", "total")) })
    // an event that never came: the order's own row tells
    await world.container.resolve(Modules.ORDER).updateOrders(orderId, { status: "canceled" })
    await selectAll(world.container, "update cc_budget_spending set settled_as_of = now() - interval '10 minutes' where order_id = ?", [orderId])
    expect(await healOrders(world.container, { changedWithinDays: 1 })).toBe(0)
    await selectAll(world.container, `update "order" set updated_at = now() - interval '3 minutes' where id = ?`, [orderId])
    expect(await healOrders(world.container, { changedWithinDays: 1 })).toBeGreaterThanOrEqual(1)
    expect(await world.budgets.listChangedOrders({ changedWithinDays: 1, limit: 10 })).toEqual([])
    expect((await world.stateOf(limit.id)).committed).toBe(0)
    await world.expectNoDifference()
  })

  it("[C2] an order that code made past every gate is found, booked and named ungated", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "10" })
    const orderId = await world.orderByCode()
    // a moment ago it might have been about to be linked to a cart
    await settleCartlessOrders(world.container, { placedWithinDays: 1, olderThanSeconds: 600, limit: 10 })
    expect(await world.spendings()).toEqual([])
    await settleCartlessOrders(world.container, { placedWithinDays: 1, olderThanSeconds: 0, limit: 10 })
    await eventually(async () => expect((await world.stateOf(limit.id)).committed).toBeGreaterThanOrEqual(80))
    expect(await world.spendings()).toMatchObject([{ state: "committed", source: "ungated", order_id: orderId }])
    const headers = await shop.operatorHeaders()
    expect((await shop.http.get("/admin/customer-center/flagged-orders", { headers })).body).toMatchObject({
      flagged_orders: [{ id: orderId, source: "ungated", company: { name: "Acme" } }],
    })
    expect(await settleOrder(world.container, { orderId, cause: "again" })).toMatchObject({ changed: false })
    await world.expectNoDifference()
  })

  it("[C2] an order that code made for somebody of several companies counts nowhere and says so, until one of them is named", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "1000" })
    const { id: otherId } = await createCompany(world.container, { name: "Other" })
    const placeId = await createPlace(world.container, { customerId: world.anna.id, companyId: otherId, roleKeys: ["buyer"] })
    const headers = await shop.operatorHeaders()
    const settle = async () => await settleCartlessOrders(world.container, { placedWithinDays: 1, olderThanSeconds: 0, limit: 10 })
    const ledgerOf = async (id: string) => await shop.http.get(`/admin/customer-center/orders/${id}/ledger`, { headers })
    const [unnamed, named, foreign] = [
      await world.orderByCode(),
      await world.orderByCode({ metadata: { company_id: world.companyId } }),
      await world.orderByCode({ metadata: { company_id: "comp_of_nobody" } }),
    ]
    expect(await settle()).toBe(1)
    await eventually(async () => expect(await world.spendings()).toMatchObject([{ state: "committed", source: "ungated", order_id: named }]))
    expect(await ledgerOf(named)).toMatchObject({ body: { ledger: { company: { id: world.companyId } }, possible_companies: [] } })
    for (const id of [unnamed, foreign]) {
      expect(await ledgerOf(id)).toEqual(
        expect.objectContaining({ status: 200, body: { ledger: null, possible_companies: [{ id: world.companyId, name: "Acme" }, { id: otherId, name: "Other" }] } })
      )
    }
    await selectAll(world.container, `update "order" set created_at = now() - interval '1 hour'`)
    const said = `in no ledger. The buyer is in several companies: Acme (${world.companyId}), Other (${otherId}).`
    const differences = await verifyLedger(world.container)
    expect(differences).toHaveLength(2)
    expect(differences).toContainEqual(expect.stringContaining(`order ${unnamed}: ${said}`))
    expect((await shop.http.post(`/admin/orders/${unnamed}`, { headers, body: { metadata: { company_id: world.companyId } } })).status).toBe(200)
    expect(await settle()).toBe(1)
    // there is one left that it can be
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where id = ?", [placeId])
    expect(await settle()).toBe(1)
    await eventually(async () => expect(await world.spendings()).toHaveLength(3))
    await eventually(async () => expect((await world.stateOf(limit.id)).committed).toBeGreaterThanOrEqual(3 * 80))
    expect(await verifyLedger(world.container)).toEqual([])
    await world.expectNoDifference()
  })

  it("[C2 C8] an order that is placed in the last second of a month and paid later counts in that month", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "250", onExceed: "block" })
    const midnight = computeWindow("month", new Date(), limit.timeZone)?.startsAt ?? new Date()
    const lastSecond = new Date(midnight.getTime() - 1_000)
    const carts = [await world.fill(2), await world.fill(1), await world.fill(2)] as const
    setClock(lastSecond)
    const placed = await world.complete(carts[0])
    const refused = await world.complete(carts[1])
    jest.useRealTimers()
    expect(placed.status).toBe(200)
    expect(readText(refused.body, "message")).toContain("Your budget per month (€250.00) was exceeded.")
    const total = Number(readText(placed.body, "order", "total"))
    const orderId = readText(placed.body, "order", "id")
    await eventually(async () => expect(await world.committedOf(limit, lastSecond)).toBe(total))
    const headers = await shop.operatorHeaders()
    const { body } = await shop.http.get(`/admin/orders/${orderId}?fields=*payment_collections.payments`, { headers })
    const paymentId = readText(body, "order", "payment_collections", 0, "payments", 0, "id")
    expect((await shop.http.post(`/admin/payments/${paymentId}/capture`, { headers, body: {} })).status).toBe(200)
    await settleOrder(world.container, { orderId, cause: "payment.captured" })
    expect(await world.committedOf(limit, lastSecond)).toBe(total)
    expect(await world.committedOf(limit)).toBe(0)
    // the new month has all of it
    expect((await world.complete(carts[2])).status).toBe(200)
    await eventually(async () => expect(await world.committedOf(limit)).toBe(total))
    expect(await world.committedOf(limit, lastSecond)).toBe(total)
    await world.expectNoDifference()
  })

  it("[C11] orders from before the ledger are counted, and balances made anew are the same", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "1000" })
    const placed = await world.complete(await world.fill(3))
    const total = Number(readText(placed.body, "order", "total"))
    await eventually(async () => expect((await world.stateOf(limit.id)).committed).toBe(total))
    expect(await verifyLedger(world.container)).toEqual([])
    // as if there had been no plugin when the order was placed
    for (const table of ["cc_budget_allocation", "cc_budget_entry", "cc_budget_spending"]) {
      await selectAll(world.container, `truncate ${table} cascade`)
    }
    await selectAll(world.container, "truncate cc_budget_balance")
    expect(await verifyLedger(world.container)).toContainEqual(expect.stringContaining("in the ledger nothing"))
    expect((await buildLedger(world.container)).booked).toBeGreaterThan(0)
    expect((await buildLedger(world.container)).booked).toBe(0)
    expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: total })
    expect(await world.spendings()).toMatchObject([{ state: "committed", source: "history", amount: total }])
    await selectAll(world.container, "update cc_budget_balance set committed = committed + 1 where limit_id = ?", [limit.id])
    expect(await verifyLedger(world.container)).toHaveLength(1)
    expect(await rebuildLedger(world.container)).toBeGreaterThan(0)
    expect(await verifyLedger(world.container)).toEqual([])
  })

  it("[C2 B8] an approver without a buyer's role does not get past the gate, whatever way the cart is completed", async () => {
    const world = await makeCheckoutWorld(shop)
    const cartId = await world.fill()
    await selectAll(world.container, `update cc_business_user_role set role_key = 'approver' where business_user_id = ?`, [world.userId])
    expect(await world.complete(cartId)).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    await expect(completeCartWorkflow(world.container).run({ input: { id: cartId } })).rejects.toMatchObject({ code: "permission_denied" })
    expect(await world.spendings()).toEqual([])
  })
})

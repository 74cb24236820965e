import { asValue } from "@medusajs/framework/awilix"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../src/get-options"
import type { BudgetCheck } from "../../src/options/budget-options"
import * as workflows from "../../src/workflows"
import { settleOrder } from "../../src/workflows/checkout/settle-order"
import { verifyLedger } from "../../src/workflows/checkout/verify-ledger"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeCheckoutWorld } from "../world/checkout-world"
import { createCompanyWorld, newUser, userId } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { runExample } from "../world/run-example"

const admin = "/admin/customer-center"

/** The shop's CRM, as the example of docs/hooks.md tells it. */
const crm = { down: false, closed: [] as string[] }

runExample({ document: "docs/rights.md", holding: "registerAccess(", workflows })
runExample({ document: "docs/hooks.md", holding: "updateUserWorkflow.hooks", workflows })
workflows.activateUserWorkflow.hooks.userActivated(() => {
  if (crm.down) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The CRM is down", "crm_down")
  }
})

const reports = {
  features: [{ key: "shop:reports", name: { en: "Reports", de: "Berichte" } }],
  permissions: [
    { key: "shop:read", feature: "shop:reports", description: { en: "Read reports", de: "Berichte lesen" }, roles: ["buyer" as const] },
    { key: "shop:tell", feature: "center", description: { en: "Tell us", de: "Uns sagen" } },
  ],
}

/** The check of docs/budgets.md, and one that does what a test says. */
const { checkTrial } = runExample({ document: "docs/budgets.md", holding: "checkTrial(", workflows })
const ownCheck: { answer: BudgetCheck } = { answer: () => null }

const options = {
  salutations: ["mr" as const, "ms" as const],
  extensions: reports,
  features: { "shop:reports": false },
  budgets: { returns: "when_returned" as const },
}

describeShop("what a shop adds", { options }, (shop) => {
  beforeEach(() => {
    Object.assign(crm, { down: false, closed: [] })
    ownCheck.answer = () => null
    // a function cannot be given to a shop that is started with its options as text
    const check: BudgetCheck = (...asked) => ownCheck.answer(...asked)
    Object.assign(getOptions().budgets, { check })
    shop.container().register(
      "crm",
      asValue({
        close: async (customerId: string) => {
          crm.closed.push(customerId)
          if (crm.down) {
            throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The CRM is down", "crm_down")
          }
        },
      })
    )
  })

  it("[B12 B13] registered permissions are granted, denied, explained and asked for as the built-in ones", async () => {
    const main = await createCompanyWorld(shop)
    const buyer = await main.colleague()
    const headers = await shop.operatorHeaders()
    const ask = (path: string, body?: unknown) =>
      body === undefined ? shop.http.get(`${admin}${path}`, { headers }) : shop.http.post(`${admin}${path}`, { headers, body })
    const held = async (asked: Record<string, string>) =>
      readBody((await shop.http.get("/store/customer-center/me", { headers: asked })).body, "current", "permissions")
    const allowed = (businessUserId: string, permission: string) =>
      workflows.isAllowed(shop.container(), { businessUserId, permission })

    const catalogue = readBody((await ask("/business-roles")).body, "permissions")
    expect(catalogue).toContainEqual({
      key: "loyalty:spend",
      feature: "loyalty:points",
      feature_name: { en: "Bonus points", de: "Bonuspunkte" },
      description: { en: "Spend bonus points", de: "Bonuspunkte ausgeben" },
    })
    expect(await held(main.headers)).toContain("loyalty:spend")
    expect(await held(buyer.headers)).toContain("loyalty:spend")
    expect([await allowed(buyer.id, "loyalty:spend"), await allowed(buyer.id, "loyalty:save")]).toEqual([true, false])
    // the shop has its own feature off
    expect([await allowed(buyer.id, "shop:read"), await allowed(buyer.id, "shop:tell")]).toEqual([false, false])

    expect((await main.post(`/users/${buyer.id}/access`, { denied: ["loyalty:spend"] })).status).toBe(200)
    expect(await main.get(`/users/${buyer.id}/access/loyalty:spend`)).toMatchObject({
      status: 200,
      body: { decision: { permission: "loyalty:spend", allowed: false, user_setting: { company: "deny" } } },
    })
    expect(await held(buyer.headers)).not.toContain("loyalty:spend")
    expect(await allowed(buyer.id, "loyalty:spend")).toBe(false)
    expect(await main.get(`/users/${buyer.id}/access/loyalty:save`)).toMatchObject({ status: 404, body: { code: "not_found" } })
    const unknown = await main.post(`/users/${buyer.id}/access`, { denied: ["loyalty:save"] })
    expect(unknown).toMatchObject({ status: 400, body: { code: "invalid_data", details: { fields: [{ path: "denied.0" }] } } })

    const role = { key: "teller", name: "Teller", permissions: ["shop:tell"] }
    expect((await ask("/business-roles", { ...role, permissions: ["delegate"] })).status).toBe(400)
    expect((await ask("/business-roles", role)).status).toBe(201)
    const teller = await main.colleague({ roleKeys: ["teller"] })
    expect(await held(teller.headers)).toEqual(["shop:tell"])
    const settings = [{ permission: "shop:tell", effect: "deny" }]
    expect((await ask(`/companies/${main.companyId}/access`, { settings })).body).toMatchObject({
      features: { center: true, "loyalty:points": true, "shop:reports": false },
    })
    expect(await held(teller.headers)).toEqual([])
  })

  it("[G5] a validate hook refuses a change before anything is written, and its own code arrives", async () => {
    const main = await createCompanyWorld(shop)
    const { id } = await main.colleague()
    const change = { version: 1, role_keys: ["main_contact"] }
    const refused = await main.post(`/users/${id}`, change)
    expect(refused).toMatchObject({ status: 400, body: { code: "main_contact_by_shop", message: "Main contacts are named by us" } })
    expect(await main.place(id)).toMatchObject({ role_keys: ["buyer"], version: 1 })
    const headers = await shop.operatorHeaders()
    const byOperator = await shop.http.post(`${admin}/business-users/${id}`, { headers, body: change })
    expect(byOperator).toMatchObject({ status: 200, body: { business_user: { roles: [{ key: "main_contact" }] } } })
    expect(await main.post(`/users/${id}`, { version: 1, first_name: "Eve" })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile" },
    })
  })

  it("[G5] hooks at the end run once the act stands, and not for what changed nothing", async () => {
    const main = await createCompanyWorld(shop)
    const { id, customer } = await main.colleague()
    for (const status of ["deactivated", "deactivated"]) {
      expect((await main.post(`/users/${id}/deactivate`)).body).toMatchObject({ user: { status } })
    }
    expect(crm.closed).toEqual([customer.id])
    expect((await main.remove(`/users/${id}`, {})).status).toBe(200)
    expect(crm.closed).toEqual([customer.id, customer.id])
  })

  it("[B4 G5] a hook at the end that throws takes the act back, with roles, rights and the successor", async () => {
    const main = await createCompanyWorld(shop)
    const { id } = await main.colleague({ roleKeys: ["buyer", "approver"] })
    await main.post(`/users/${id}/access`, { denied: ["orders.place"] })
    const headers = await shop.operatorHeaders()
    const by = (path: string, body: unknown) => shop.http.post(`${admin}/business-users/${path}`, { headers, body })
    await by(`${id}/delegate-grants`, { customer_numbers: ["0200"] })
    const before = await main.place(id)
    const successorId = before?.business_user_id
    crm.down = true
    const crmDown = { status: 400, body: { code: "crm_down", message: "The CRM is down" } }
    expect(await main.post(`/users/${id}/deactivate`)).toMatchObject(crmDown)
    expect(await main.remove(`/users/${id}`, {})).toMatchObject(crmDown)
    expect(await main.post("/users/bulk", { action: "remove", ids: [id] })).toMatchObject({
      status: 200,
      body: { results: [{ id, done: false, code: "crm_down", message: "The CRM is down" }] },
    })
    const place = await main.place(id)
    expect({ ...place, version: 0, settings: place?.settings.length }).toEqual({ ...before, version: 0, settings: before?.settings.length })

    // the last main contact goes, with the buyer for a successor
    expect(await by(`${main.businessUserId}/deactivate`, { successor_id: successorId })).toMatchObject(crmDown)
    expect(await main.place(main.businessUserId)).toMatchObject({ status: "active", role_keys: ["main_contact"] })
    expect((await main.place(id))?.role_keys).toEqual(before?.role_keys)

    crm.down = false
    await main.post(`/users/${id}/deactivate`)
    crm.down = true
    expect(await main.post(`/users/${id}/activate`)).toMatchObject(crmDown)
    expect(await main.place(id)).toMatchObject({ status: "deactivated" })
    await relayOutbox(shop.container())
    const told = await selectAll(
      shop.container(),
      `select action from cc_audit_event where subject_id = ? and action in ('user.deactivated', 'user.activated', 'user.removed')`,
      [id]
    )
    expect(told).toEqual([{ action: "user.deactivated" }])
  })

  it("[B3 B5 B6] takes the salutations that it offers, wherever one is given", async () => {
    const main = await createCompanyWorld(shop)
    const headers = await shop.operatorHeaders()
    const none = newUser("ada@example.com", { salutation: "none" })
    const wrong = {
      status: 400,
      body: { code: "invalid_data", details: { fields: [{ path: "salutation", message: "is none of mr, ms" }] } },
    }
    expect(await main.post("/users", none)).toMatchObject(wrong)
    expect(await shop.http.post(`${admin}/companies/${main.companyId}/users`, { headers, body: none })).toMatchObject(wrong)
    const id = userId((await main.post("/users", newUser("ada@example.com"))).body)
    expect(await main.post(`/users/${id}`, { version: 1, salutation: "none" })).toMatchObject(wrong)
    expect(
      await shop.http.post(`${admin}/business-users/${id}`, { headers, body: { version: 1, salutation: "none" } })
    ).toMatchObject(wrong)
    expect((await main.post(`/users/${id}`, { version: 1, salutation: "mr" })).status).toBe(200)

    // what was there before stays, as a form sends it
    const { id: old } = await main.colleague()
    expect(await main.post(`/users/${old}`, { version: 1, salutation: "none", last_name: "Byron" })).toMatchObject({
      status: 200,
      body: { user: { salutation: "none", last_name: "Byron" } },
    })

    const csv = "salutation,first_name,last_name,email,roles\nms,A,B,a@example.com,buyer\nnone,C,D,c@example.com,buyer\n,E,F,e@example.com,buyer\n"
    expect(await main.post("/users/import", { csv })).toMatchObject({
      status: 200,
      body: {
        error_count: 2,
        errors: [
          { line: 3, column: "salutation", message: "is none of mr, ms" },
          { line: 4, column: "salutation", message: "is none of mr, ms" },
        ],
      },
    })
    expect(await selectAll(shop.container(), `select email from cc_business_user where email like '_@example.com'`)).toEqual([
      { email: "a@example.com" },
    ])
  })

  it("[G5 C2 C10] an own budget check blocks, asks for approval or warns, at the checkout and in the purchase check", async () => {
    const world = await makeCheckoutWorld(shop)
    await world.limit({ amount: "100000" })
    const dear = await world.fill(9)
    const check = async (cartId: string) =>
      readBody((await world.shopper.get(`/store/carts/${cartId}/purchase-check`)).body, "purchase_check")
    Reflect.set(ownCheck, "answer", checkTrial)
    expect(await check(dear)).toMatchObject({ allowed: true, reason: null, message: null })
    await shop.container().resolve(Modules.CUSTOMER).updateCustomers(world.anna.id, { metadata: { on_trial: true } })
    const message = "In your first month you can order for 500 at most."
    expect(await check(dear)).toMatchObject({ allowed: false, reason: "budget_blocked", message })
    expect(await world.complete(dear)).toMatchObject({ status: 400, body: { code: "budget_blocked", message } })
    expect(await check(await world.fill(1))).toMatchObject({ allowed: true })

    const words = { en: "Ask first.", de: "Bitte fragen." }
    ownCheck.answer = () => ({ onExceed: "approve", message: words })
    expect(await world.complete(dear)).toMatchObject({ status: 400, body: { code: "approval_required", message: words.en } })
    // what a limit blocks, no approval could lift, so that is told
    await world.limit({ amount: "10", period: "order", onExceed: "block" })
    expect(await world.complete(dear)).toMatchObject({
      status: 400,
      body: { code: "budget_blocked", message: expect.stringContaining("per order") },
    })
    ownCheck.answer = () => ({ onExceed: "warn", message: words })
    await selectAll(shop.container(), "update cc_budget_limit set deleted_at = now() where period = 'order'")
    expect(await check(dear)).toMatchObject({ allowed: true, message: words.en })
    expect((await world.complete(dear)).status).toBe(200)
    await world.expectNoDifference()
  })

  it.each([
    ["throws", () => { throw new Error("no") }],
    ["answers nonsense", () => ({ onExceed: "maybe" })],
    ["hangs", async () => await new Promise(() => undefined)],
  ])("[G5] an own budget check that %s lets nothing past, and the order goes through once it is well", async (_, answer) => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "1000" })
    const cart = await world.fill(1)
    Reflect.set(ownCheck, "answer", answer)
    const failed = { status: 400, body: { code: "budget_check_failed" } }
    expect(await world.shopper.get(`/store/carts/${cart}/purchase-check`)).toMatchObject(failed)
    expect(await world.complete(cart)).toMatchObject(failed)
    expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: 0 })
    ownCheck.answer = () => null
    expect((await world.complete(cart)).status).toBe(200)
  })

  it("[C8] what is taken off an order counts in the running period, where the shop says so", async () => {
    const world = await makeCheckoutWorld(shop)
    const limit = await world.limit({ amount: "1000" })
    const { body } = await world.complete(await world.fill(1))
    const orderId = readText(body, "order", "id")
    const total = Number(readText(body, "order", "total"))
    await eventually(async () => expect((await world.stateOf(limit.id)).committed).toBe(total))
    // as if it had been placed in the month before
    for (const table of ["cc_budget_allocation", "cc_budget_balance"]) {
      await selectAll(shop.container(), `update ${table} set window_starts_at = window_starts_at - interval '1 month' where limit_id = ?`, [limit.id])
    }
    const headers = await shop.operatorHeaders()
    const credit = { amount: 10, reference: "goodwill", reference_id: "1" }
    expect((await shop.http.post(`/admin/orders/${orderId}/credit-lines`, { headers, body: credit })).status).toBe(200)
    const committed = async () =>
      (await selectAll(shop.container(), "select committed::float as committed from cc_budget_balance where limit_id = ? order by window_starts_at", [limit.id])).map((row) => row.committed)
    expect(await committed()).toEqual([total, -10])
    await settleOrder(shop.container(), { orderId, cause: "once more" })
    expect(await committed()).toEqual([total, -10])
    expect(await verifyLedger(shop.container())).toEqual([])
    expect((await shop.http.post(`/admin/orders/${orderId}/cancel`, { headers })).status).toBe(200)
    await eventually(async () => expect(await committed()).toEqual([10, -10]))
    expect(await verifyLedger(shop.container())).toEqual([])
  })
})

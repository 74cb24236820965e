import { Modules } from "@medusajs/framework/utils"
import { DateTime } from "luxon"
import { updateLimitWorkflow, createLimitWorkflow, deleteLimitWorkflow } from "../../src/workflows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createPlace } from "../world/builders"
import { createCompanyWorld } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { spend } from "../world/spend"

const options = { login: { refusalAfterMs: 0 }, activation: { refusalAfterMs: 0 } }
const mine = "/store/customer-center/budgets/mine"
const ofCompany = { subject_type: "company", period: "month", amount: "1000" }

/** What a hook's handler does, where a test says so. */
let hook: () => void = () => undefined
createLimitWorkflow.hooks.validate(({ limit }) => {
  if (limit.amount === "666") {
    hook()
  }
})
createLimitWorkflow.hooks.limitCreated(() => hook())
updateLimitWorkflow.hooks.limitUpdated(() => hook())
deleteLimitWorkflow.hooks.limitDeleted(() => hook())

describeShop("a company's budgets", { options }, (shop) => {
  let world: CompanyWorld
  beforeEach(async () => {
    hook = () => undefined
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
  })

  const set = async (body: Record<string, unknown>, at = world) => {
    const answer = await at.post("/budgets", body)
    expect(answer).toMatchObject({ status: 201 })
    return readText(answer.body, "budget", "id")
  }
  const limitRows = () => selectAll(shop.container(), "select amount::text from cc_budget_limit where deleted_at is null")
  const audits = async () => {
    await relayOutbox(shop.container())
    return await selectAll(
      shop.container(),
      "select action, subject_type, subject_id, details from cc_audit_event where action like 'limit.%' order by occurred_at, id"
    )
  }

  it("[C1] are set for a user, a role and the company, and shown with their use", async () => {
    const buyer = await world.colleague()
    const id = await set({ subject_type: "user", subject_id: buyer.id, period: "month", amount: "100.50", on_exceed: "block" })
    await set({ subject_type: "role", subject_id: "buyer", period: "order", amount: 70 })
    await set({ ...ofCompany, carry_over: true, alert_shares: [90, 50, 90] })
    await spend(shop.container(), { companyId: world.companyId, businessUserId: buyer.id, amount: "40.25" })
    await spend(shop.container(), { companyId: world.companyId, businessUserId: buyer.id, amount: "10", held: true })

    const list = await world.get("/budgets?order=amount")
    expect(list.body).toMatchObject({
      count: 3,
      budgets: [
        { subject_type: "role", subject_name: "Buyer", period: "order", amount: "70", left: "70", starts_at: null, renews_at: null, shared: true },
        { id, subject_type: "user", amount: "100.5", currency_code: "eur", on_exceed: "block", used: "40.25", reserved: "10", left: "50.25", shared: false },
        { subject_type: "company", subject_name: "Acme", used: "40.25", carry_over: true, alert_shares: [50, 90], time_zone: "Europe/Berlin" },
      ],
    })
    const byUser = await world.get(`/budgets?subject_type=user&subject_id=${buyer.id}`)
    expect(byUser.body).toMatchObject({ count: 1, budgets: [{ id }] })
    expect((await world.get("/budgets?period=order")).body).toMatchObject({ count: 1 })
    const first = await world.get("/budgets?order=-amount&limit=2")
    expect(first.body).toMatchObject({ budgets: [{ amount: "1000" }, { amount: "100.5" }] })
    const second = await world.get(`/budgets?order=-amount&limit=2&after=${readText(first.body, "next")}`)
    expect(second.body).toMatchObject({ budgets: [{ amount: "70" }], next: null })
    expect((await world.get("/budgets?order=-amount&after=WyJhIiwiYiIsImMiXQ")).status).toBe(400)

    const own = await shop.http.get(mine, { headers: buyer.headers })
    expect(own.body).toMatchObject({ budgets: [{}, {}, {}] })
    const { body } = await shop.http.get(mine, { headers: world.headers })
    expect(body).toMatchObject({ budgets: [{ subject_type: "company", shared: true }] })
  })

  it("[C1] begin and end at midnight of the company, and count nobody outside of that time", async () => {
    await set({ ...ofCompany, valid_from: "2090-01-01", valid_until: "2090-07-01" })
    expect((await world.get("/budgets")).body).toMatchObject({
      budgets: [{ valid_from: "2089-12-31T23:00:00.000Z", valid_until: "2090-06-30T22:00:00.000Z" }],
    })
    expect((await shop.http.get(mine, { headers: world.headers })).body).toEqual({ budgets: [] })
    expect(await world.post("/budgets", { ...ofCompany, valid_from: "2090-01-01", valid_until: "2090-07-01" })).toMatchObject({
      status: 409,
      body: { code: "limit_exists" },
    })
    await set({ ...ofCompany, valid_from: "2090-07-01" })
  })

  it("[C1] name what is wrong, and are not set then", async () => {
    const wrong: [Record<string, unknown>, string][] = [
      [{ amount: "" }, "amount"],
      [{ amount: 0 }, "amount"],
      [{ amount: "0.00" }, "amount"],
      [{ amount: null }, "amount"],
      [{ amount: undefined }, "amount"],
      [{ amount: -1 }, "amount"],
      [{ amount: "-0.01" }, "amount"],
      [{ amount: "NaN" }, "amount"],
      [{ amount: "1e3" }, "amount"],
      [{ amount: 1e21 }, "amount"],
      [{ amount: "1,5" }, "amount"],
      [{ amount: "100.005" }, "amount"],
      [{ amount: "1234567890123456" }, "amount"],
      [{ period: "hour" }, "period"],
      [{ subject_type: "cost_center" }, "subject_id"],
      [{ subject_type: "department" }, "subject_type"],
      [{ subject_type: "user" }, "subject_id"],
      [{ subject_id: "buser_1" }, "subject_id"],
      [{ currency_code: "usd" }, "currency_code"],
      [{ period: "order", carry_over: true }, "carry_over"],
      [{ valid_from: "2027-02-01", valid_until: "2027-01-01" }, "valid_until"],
      [{ valid_from: "0000-01-01" }, "valid_from"],
      [{ alert_shares: [0] }, "alert_shares.0"],
    ]
    for (const [more, path] of wrong) {
      for (const at of ["/budgets", "/budgets/what-if"]) {
        expect(await world.post(at, { ...ofCompany, ...more })).toMatchObject({
          status: 400,
          body: { code: "invalid_data", details: { fields: [{ path }] } },
        })
      }
    }
    expect(await limitRows()).toEqual([])
  })

  it("[C1] refuse a number that JSON makes infinite", async () => {
    const answer = await fetch(`${shop.baseUrl()}/store/customer-center/budgets`, {
      method: "POST",
      headers: { ...world.headers, "content-type": "application/json" },
      body: '{"subject_type":"company","period":"month","amount":1e400}',
    })
    expect(answer.status).toBe(400)
    expect(await limitRows()).toEqual([])
  })

  it("[C1] are for users and roles that there are, in the own company", async () => {
    const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    const gone = await world.colleague()
    await world.remove(`/users/${gone.id}`, {})
    for (const subject of [
      { subject_type: "user", subject_id: other.businessUserId },
      { subject_type: "user", subject_id: gone.id },
      { subject_type: "user", subject_id: "buser_none" },
      { subject_type: "user", subject_id: "../x y" },
      { subject_type: "role", subject_id: "nobody" },
      { subject_type: "cost_center", subject_id: "costcenter_none" },
    ]) {
      for (const at of ["/budgets", "/budgets/what-if"]) {
        expect(await world.post(at, { period: "day", amount: "5", ...subject })).toMatchObject({ status: 404, body: { code: "not_found" } })
      }
    }
    const theirs = await set(ofCompany, other)
    for (const answer of [
      await world.post(`/budgets/${theirs}`, { version: 1, amount: "1" }),
      await world.remove(`/budgets/${theirs}`),
      await world.get(`/budgets/${theirs}`),
      await world.get(`/budgets/${theirs}/statement`),
      await world.get(`/budgets/${theirs}/statement/export`),
      await world.get(`/budgets/${theirs}/periods`),
      await world.post("/budgets/what-if", { ...ofCompany, limit_id: theirs }),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    expect(await limitRows()).toEqual([{ amount: "1000" }])
  })

  it("[C9] change at once and are audited with the amounts before and after, and an empty amount takes them away", async () => {
    const buyer = await world.colleague()
    const id = await set({ subject_type: "user", subject_id: buyer.id, period: "month", amount: "100" })
    const changes = await Promise.all([1, 2, 3].map((nth) => world.post(`/budgets/${id}`, { version: 1, amount: `20${nth}` })))
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(changes.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "changed_meanwhile",
      details: { current: { id, version: 2 } },
    })
    expect((await world.post(`/budgets/${id}`, { version: 2, on_exceed: "warn" })).body).toMatchObject({
      budget: { version: 3, on_exceed: "warn" },
    })
    expect((await world.post(`/budgets/${id}`, { version: 3, amount: "12.345" })).body).toMatchObject({
      code: "invalid_data",
      details: { fields: [{ path: "amount" }] },
    })
    expect(await world.post(`/budgets/${id}`, { version: 2, amount: "" })).toMatchObject({ status: 409 })
    expect((await world.post(`/budgets/${id}`, { version: 3, amount: 0 })).body).toEqual({ budget: null })
    expect((await world.remove(`/budgets/${id}`)).status).toBe(404)
    const again = await set({ subject_type: "user", subject_id: buyer.id, period: "month", amount: "100" })
    expect((await world.remove(`/budgets/${again}`)).body).toEqual({ id: again, deleted: true })

    const told = await audits()
    expect(told.map(({ action }) => action)).toEqual([
      "limit.created", "limit.updated", "limit.updated", "limit.deleted", "limit.created", "limit.deleted",
    ])
    expect(told[1]).toMatchObject({
      subject_type: "business_user",
      subject_id: buyer.id,
      details: { amount_before: "100", amount_after: expect.stringMatching(/^20\d$/), currency_code: "eur", period: "month" },
    })
    expect(told[2]?.details).toMatchObject({ on_exceed_before: "approve", on_exceed_after: "warn" })
    expect(told[3]?.details).toMatchObject({ amount_before: expect.stringMatching(/^20\d$/) })
    const history = await world.get(`/audit-events?user_id=${buyer.id}`)
    expect(JSON.stringify(history.body)).toContain("limit.deleted")
  })

  it("[C9] tell in a statement what moved them, and name others only to those who manage", async () => {
    const [buyer, other] = [await world.colleague(), await world.colleague()]
    const id = await set(ofCompany)
    const role = await set({ subject_type: "role", subject_id: "approver", period: "month", amount: "5" })
    const order = await shop.container().resolve(Modules.ORDER).createOrders({ currency_code: "eur", email: "a@example.com" })
    const { companyId } = world
    await spend(shop.container(), { companyId, businessUserId: buyer.id, amount: "20", orderId: order.id })
    await spend(shop.container(), { companyId, businessUserId: other.id, amount: "30" })

    const all = await world.get(`/budgets/${id}/statement?period=current`)
    expect(all.body).toMatchObject({
      budget: { id, used: "50" },
      next: null,
      entries: [
        { kind: "commit", used_change: "30", reserved_change: "-30", cause: "order.placed", user_name: expect.any(String) },
        { kind: "reserve", used_change: "0", reserved_change: "30" },
        { kind: "commit", used_change: "20", order_id: order.id, order_display_id: order.display_id },
        { kind: "reserve" },
      ],
    })
    const page = await world.get(`/budgets/${id}/statement?limit=3`)
    const rest = await world.get(`/budgets/${id}/statement?limit=3&after=${readText(page.body, "next")}`)
    expect(rest.body).toMatchObject({ entries: [{ kind: "reserve", used_change: "0", reserved_change: "20" }], next: null })
    expect((await world.get(`/budgets/${id}/statement?after=x`)).status).toBe(400)

    const path = "/store/customer-center/budgets"
    const seen = await shop.http.get(`${path}/${id}/statement`, { headers: buyer.headers })
    expect(seen.body).toMatchObject({
      entries: [
        { is_me: false, user_name: null, order_id: null, used_change: "30" },
        { is_me: false, user_name: null, order_id: null },
        { is_me: true, user_name: expect.any(String), order_id: order.id },
        { is_me: true },
      ],
    })
    for (const answer of [
      await shop.http.get(`${path}/${role}`, { headers: buyer.headers }),
      await shop.http.get(`${path}/${role}/statement`, { headers: buyer.headers }),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    const refused = await shop.http.get(`${path}/${id}/statement/export`, { headers: buyer.headers })
    expect(refused).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    const approver = await world.colleague({ roleKeys: ["approver"] })
    expect((await shop.http.get(mine, { headers: approver.headers })).status).toBe(403)
  })

  it("[C9] leave as CSV, safe in a spreadsheet, amounts as numbers", async () => {
    const customer = await shop.customer()
    const businessUserId = await createPlace(shop.container(), { customerId: customer.id, companyId: world.companyId, roleKeys: ["buyer"] })
    const id = await set(ofCompany)
    await world.post(`/users/${businessUserId}`, { version: 1, first_name: "=1+1", last_name: "Evil" })
    await spend(shop.container(), { companyId: world.companyId, businessUserId, amount: "20.5", orderId: "order_1" })
    const answer = await fetch(`${shop.baseUrl()}/store/customer-center/budgets/${id}/statement/export`, { headers: world.headers })
    expect(answer.headers.get("content-type")).toContain("text/csv")
    const [header, commit, reserve] = (await answer.text()).split("\r\n")
    expect(header).toBe("occurred_at,kind,cause,order,order_id,user,used_change,reserved_change,currency,period_starts_at,source")
    expect(commit).toMatch(/^\d{4}-[^,]+Z,commit,order\.placed,,order_1,'=1\+1 Evil,20\.5,-20\.5,eur,\d{4}-/)
    expect(reserve).toContain(",reserve,")
  })

  it("[C1 A8] wait until the own address is confirmed", async () => {
    const customer = await shop.customer()
    const fresh = await createCompanyWorld(shop, { name: "Fresh", customer_number: "0300" })
    await createPlace(shop.container(), { customerId: customer.id, companyId: fresh.companyId, roleKeys: ["main_contact"] })
    const headers = { ...fresh.store, ...customer.headers, "x-company-id": fresh.companyId }
    expect(await shop.http.post("/store/customer-center/budgets", { headers, body: ofCompany })).toMatchObject({
      body: { code: "confirm_own_address" },
    })
    expect(await limitRows()).toEqual([])
  })

  it("[G5 C9] can be refused and taken back by a shop's own steps", async () => {
    const buyer = await world.colleague()
    const id = await set(ofCompany)
    hook = () => {
      throw new Error("the shop's own step failed")
    }
    expect((await world.post("/budgets", { ...ofCompany, period: "day", amount: "666" })).status).toBe(500)
    expect((await world.post("/budgets", { ...ofCompany, period: "day" })).status).toBe(500)
    expect((await world.post(`/budgets/${id}`, { version: 1, amount: "5" })).status).toBe(500)
    await spend(shop.container(), { companyId: world.companyId, businessUserId: buyer.id, amount: "20" })
    hook = () => undefined
    const before = await world.get(`/budgets/${id}`)
    expect(before.body).toMatchObject({ budget: { amount: "1000", used: "20" } })
    let spent: Promise<void> | undefined
    hook = () => {
      // an order that is placed while the budget is away
      spent = spend(shop.container(), { companyId: world.companyId, businessUserId: buyer.id, amount: "7" })
      throw new Error("the shop's own step failed")
    }
    expect((await world.remove(`/budgets/${id}`)).status).toBe(500)
    await spent
    expect((await world.get(`/budgets/${id}`)).body).toMatchObject({ budget: { amount: "1000", used: "27" } })
    expect((await audits()).filter(({ details }) => JSON.stringify(details).includes("taken_back"))).toHaveLength(3)
  })

  it("[C12 C9] are tried on the last periods before they are set, foretold, and looked at over their periods", async () => {
    const [buyer, other] = [await world.colleague(), await world.colleague()]
    const { companyId } = world
    const now = DateTime.now().setZone("Europe/Berlin")
    const month = now.startOf("month")
    const before = month.minus({ minutes: 2 })
    const order = await shop.container().resolve(Modules.ORDER).createOrders({ currency_code: "eur", email: "a@example.com" })
    await spend(shop.container(), { companyId, businessUserId: buyer.id, amount: "80", placedAt: before.toJSDate() })
    await spend(shop.container(), { companyId, businessUserId: buyer.id, amount: "30", placedAt: before.plus({ minutes: 1 }).toJSDate(), orderId: order.id })
    await spend(shop.container(), { companyId, businessUserId: other.id, amount: "500" })
    const asked = { subject_type: "user", subject_id: buyer.id, period: "month", amount: "100" }

    const tried = await world.post("/budgets/what-if", asked)
    expect(tried).toMatchObject({
      status: 200,
      body: {
        what_if: {
          currency_code: "eur",
          time_zone: "Europe/Berlin",
          counted_since: before.toUTC().toISO(),
          orders_over: 1,
          orders: [{ amount: "30", user_name: expect.any(String), order_id: order.id, order_display_id: order.display_id, is_me: false }],
          periods: [
            { is_current: true, is_complete: true, spent: "0", exceeded: false, orders: 0 },
            { is_current: false, ends_at: month.toUTC().toISO(), spent: "110", available: "100", exceeded: true, orders: 2, orders_over: 1 },
          ],
        },
      },
    })
    const ofAll = { ...asked, subject_type: "company", subject_id: undefined, on_exceed: "block" }
    expect((await world.post("/budgets/what-if", { ...ofAll, amount: "600" })).body).toMatchObject({ what_if: { orders_over: 0, orders: [] } })
    expect((await world.post("/budgets/what-if", { ...ofAll, period: "order" })).body).toMatchObject({
      what_if: { orders_over: 1, periods: [{ ends_at: null, spent: "610", orders: 3 }], orders: [{ amount: "500" }] },
    })
    expect(await limitRows()).toEqual([])
    expect(await shop.http.post("/store/customer-center/budgets/what-if", { headers: buyer.headers, body: asked })).toMatchObject({ status: 403 })

    const id = await set({ ...asked, amount: "1000" })
    expect((await world.post("/budgets/what-if", { ...asked, limit_id: id })).body).toMatchObject({ what_if: { orders_over: 1 } })
    for (const wrong of [{ period: "day" }, { subject_id: other.id }]) {
      expect(await world.post("/budgets/what-if", { ...asked, limit_id: id, ...wrong })).toMatchObject({
        status: 400,
        body: { details: { fields: [{ path: "limit_id" }] } },
      })
    }
    const operator = { headers: await shop.operatorHeaders() }
    const admin = `/admin/customer-center/companies/${companyId}/budgets`
    expect((await shop.http.post(`${admin}/what-if`, { ...operator, body: asked })).body).toEqual(tried.body)

    await spend(shop.container(), { companyId, businessUserId: buyer.id, amount: "900" })
    const periods = await shop.http.get(`/store/customer-center/budgets/${id}/periods`, { headers: buyer.headers })
    expect(periods.body).toMatchObject({
      budget: { id, used: "900" },
      periods: [{ used: "110", is_current: false }, { used: "900", reserved: "0", available: "1000", is_current: true, ends_at: month.plus({ months: 1 }).toUTC().toISO() }],
    })
    expect((await shop.http.get(`${admin}/${id}/periods`, operator)).body).toMatchObject({ periods: [{ used: "110" }, { used: "900" }] })
    // 900 of 1000 spent: used up before the end, where less than nine tenths of the month are over
    const share = now.diff(month).toMillis() / month.plus({ months: 1 }).diff(month).toMillis()
    const forecast = share < 0.1 ? null : { used_up_at: share < 0.9 ? expect.any(String) : null }
    expect((await world.get(`/budgets/${id}`)).body).toMatchObject({ budget: { forecast } })
  })

  it("[C1 C9] are set, changed, removed and looked through by the operator in any company", async () => {
    const headers = await shop.operatorHeaders()
    const base = `/admin/customer-center/companies/${world.companyId}/budgets`
    const created = await shop.http.post(base, { headers, body: ofCompany })
    expect(created).toMatchObject({ status: 201, body: { budget: { amount: "1000" } } })
    const id = readText(created.body, "budget", "id")
    await spend(shop.container(), { companyId: world.companyId, businessUserId: world.businessUserId, amount: "20" })
    expect((await shop.http.get(base, { headers })).body).toMatchObject({ count: 1, budgets: [{ used: "20" }] })
    expect((await shop.http.get(`${base}/${id}/statement`, { headers })).body).toMatchObject({ entries: [{ used_change: "20" }, {}] })
    expect((await shop.http.get(`${base}/${id}/statement/export`, { headers })).status).toBe(200)
    expect((await shop.http.post(`${base}/${id}`, { headers, body: { version: 1, amount: "7" } })).body).toMatchObject({
      budget: { amount: "7", left: "-13" },
    })
    expect(await shop.http.post(`${base}/${id}`, { headers, body: { version: 1, amount: "8" } })).toMatchObject({ status: 409 })
    const elsewhere = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    for (const path of [`/admin/customer-center/companies/${elsewhere.companyId}/budgets/${id}`, `${base}/limit_none`]) {
      expect((await shop.http.get(path, { headers })).status).toBe(404)
      expect((await shop.http.delete(path, { headers })).status).toBe(404)
    }
    expect((await shop.http.delete(`${base}/${id}`, { headers })).body).toEqual({ id, deleted: true })
  })
})

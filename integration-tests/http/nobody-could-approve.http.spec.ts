import { deleteCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompanyWorld } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const options = { login: { refusalAfterMs: 0 }, activation: { refusalAfterMs: 0 } }
const admin = "/admin/customer-center"
const companyLimit = { subject_type: "company", period: "month", amount: "100" }
const confirmed = { confirm_nobody_could_approve: true }

describeShop("a change after which nobody could approve", { options }, (shop) => {
  let operator: Record<string, string>
  let world: CompanyWorld
  /** Approves, and buys as well. */
  let vera: Colleague
  /** Approves. */
  let will: Colleague

  type Colleague = Awaited<ReturnType<CompanyWorld["colleague"]>>

  /** The main contact does not decide, by the shop's word: two approvers do. */
  beforeEach(async () => {
    operator = await shop.operatorHeaders()
    world = await createCompanyWorld(shop, { name: "Acme" })
    vera = await colleague("Vera Voss", ["approver", "buyer"])
    will = await colleague("Will Wuest", ["approver"])
    const settings = [{ permission: "approvals.decide", effect: "deny" }]
    expect((await tell(`/business-users/${world.businessUserId}/access`, { settings })).status).toBe(200)
  })

  async function colleague(name: string, roleKeys: string[], at = world): Promise<Colleague> {
    const added = await at.colleague({ roleKeys })
    const [first = "", last = ""] = name.split(" ")
    await sql("update cc_business_user set first_name = ?, last_name = ? where id = ?", [first, last, added.id])
    return added
  }

  const sql = async (text: string, parameters: string[] = []) => await selectAll(shop.container(), text, parameters)
  const ask = (path: string) => shop.http.get(`${admin}${path}`, { headers: operator })
  const tell = (path: string, body: unknown) => shop.http.post(`${admin}${path}`, { headers: operator, body })
  const drop = (path: string, body: unknown) => shop.http.delete(`${admin}${path}`, { headers: operator, body })
  const setLimit = async (more: object = {}) => {
    const answer = await world.post("/budgets", { ...companyLimit, ...more })
    expect(answer).toMatchObject({ status: 201 })
    return readText(answer.body, "budget", "id")
  }
  const gap = async () => (await world.get("/budgets/nobody-can-approve")).body
  const audits = async () => {
    await relayOutbox(shop.container())
    return await sql("select actor_type, company_id, details from cc_audit_event where action = 'approval.nobody_left' order by occurred_at")
  }
  const hitsVera = {
    limit_count: 1,
    limits: [{ subject_type: "company", subject_name: "Acme", amount: "100", user_count: 1, users: [{ name: "Vera Voss" }] }],
  }

  type Act = (more: object) => Promise<{ status: number; body: unknown }>
  const deny = [{ permission: "approvals.decide", effect: "deny" }]
  const acts: [string, () => Act][] = [
    ["deactivated by a main contact", () => (more) => world.post(`/users/${will.id}/deactivate`, more)],
    ["removed by a main contact", () => (more) => world.remove(`/users/${will.id}`, more)],
    ["given another role by a main contact", () => (more) => world.post(`/users/${will.id}`, { version: 1, role_keys: ["buyer"], ...more })],
    ["denied the right by a main contact", () => (more) => world.post(`/users/${will.id}/access`, { denied: ["approvals.decide"], ...more })],
    ["deactivated by an operator", () => (more) => tell(`/business-users/${will.id}/deactivate`, more)],
    ["removed by an operator", () => (more) => drop(`/business-users/${will.id}`, more)],
    ["given another role by an operator", () => (more) => tell(`/business-users/${will.id}`, { version: 1, role_keys: ["buyer"], ...more })],
    ["denied the right by an operator", () => (more) => tell(`/business-users/${will.id}/access`, { settings: deny, ...more })],
  ]

  it.each(acts)("[C7] is asked about before the second of two approvers is %s, and made once it is confirmed", async (_title, make) => {
    await setLimit()
    const act = make()
    const refused = await act({})
    expect(refused).toMatchObject({ status: 409, body: { code: "nobody_could_approve", details: hitsVera } })
    expect(await gap()).toEqual({ nobody_can_approve: { limits: [], limit_count: 0 } })
    expect(await world.place(will.id)).toMatchObject({ status: "active", role_keys: ["approver"], settings: expect.not.arrayContaining([expect.objectContaining({ scope: "user", effect: "deny" })]) })
    expect((await act(confirmed)).status).toBe(200)
    expect(await gap()).toMatchObject({ nobody_can_approve: hitsVera })
    expect((await ask(`/companies/${world.companyId}/budgets/nobody-can-approve`)).body).toMatchObject({ nobody_can_approve: hitsVera })
    expect(await audits()).toMatchObject([{ company_id: world.companyId, details: { limits: 1, users: 1, confirmed: true } }])
  })

  it("[C7] is asked about where a whole company is denied the right, and where a role of the shop's own loses it", async () => {
    await setLimit()
    const ofCompany = `/companies/${world.companyId}/access`
    expect(await tell(ofCompany, { settings: deny })).toMatchObject({
      status: 409,
      // the main contact orders as well, and Vera: Will does not
      body: { code: "nobody_could_approve", details: { limits: [{ user_count: 2 }] } },
    })
    expect((await ask(ofCompany)).body).toMatchObject({ settings: expect.not.arrayContaining([expect.objectContaining({ effect: "deny" })]) })
    expect((await tell(ofCompany, { settings: deny, ...confirmed })).status).toBe(200)
    expect((await tell(ofCompany, { settings: [] })).status).toBe(200)

    const role = await tell("/business-roles", { key: "reviewer", name: "Reviewer", permissions: ["approvals.decide"], assignable: true })
    const id = readText(role.body, "role", "id")
    expect((await tell(`/business-users/${will.id}`, { version: 1, role_keys: ["reviewer"] })).status).toBe(200)
    expect(await tell(`/business-roles/${id}`, { version: 1, permissions: [] })).toMatchObject({
      status: 409,
      body: { code: "nobody_could_approve", details: hitsVera },
    })
    expect((await tell(`/business-roles/${id}`, { version: 1, name: "Checker" })).status).toBe(200)
    expect((await tell(`/business-roles/${id}`, { version: 2, permissions: [], ...confirmed })).status).toBe(200)
  })

  it("[C7] is asked about where the only approver may not decide about the own any more", async () => {
    const settings = { own_approval: true, reminder_hours: null, escalation_hours: null, expiry_days: null }
    const put = (body: object) => world.post("/approval-settings", { ...settings, ...body })
    expect((await put({ version: 0 })).status).toBe(200)
    await setLimit()
    expect((await world.post(`/users/${will.id}/deactivate`)).status).toBe(200)
    expect(await put({ version: 1, own_approval: null })).toMatchObject({ status: 409, body: { code: "nobody_could_approve", details: hitsVera } })
    expect((await put({ version: 1, reminder_hours: 5 })).status).toBe(200)
    const byOperator = (more: object) => tell(`/companies/${world.companyId}/approval-settings`, { ...settings, version: 2, own_approval: false, ...more })
    expect(await byOperator({})).toMatchObject({ status: 409, body: { code: "nobody_could_approve" } })
    expect((await byOperator(confirmed)).status).toBe(200)
  })

  it("[C7] is asked about where the second of two approvers gets a ceiling, above which only Vera could approve", async () => {
    await setLimit()
    const ofWill = (more: object) => world.post(`/users/${will.id}/approval-ceiling`, { version: 0, amount: "50", ...more })
    expect(await ofWill({})).toMatchObject({ status: 409, body: { code: "nobody_could_approve", details: hitsVera } })
    expect(await tell(`/business-users/${will.id}/approval-ceiling`, { version: 0, amount: "50" })).toMatchObject({ status: 409 })
    expect((await ofWill(confirmed)).status).toBe(200)
    expect(await gap()).toMatchObject({ nobody_can_approve: hitsVera })
    expect((await world.post(`/users/${will.id}/approval-ceiling`, { version: 1, amount: null })).status).toBe(200)
    expect(await gap()).toMatchObject({ nobody_can_approve: { limit_count: 0 } })
  })

  describe("once Vera alone decides", () => {
    beforeEach(async () => {
      // nothing asks for an approval yet, so nobody is asked
      expect((await world.post(`/users/${will.id}/deactivate`)).status).toBe(200)
    })

    it("[C7] is asked about where a limit is set or changed that holds for her, by whoever sets it", async () => {
      expect(await world.post("/budgets", companyLimit)).toMatchObject({ status: 409, body: { code: "nobody_could_approve", details: hitsVera } })
      expect((await world.get("/budgets")).body).toMatchObject({ count: 0 })
      const id = await setLimit({ on_exceed: "warn" })
      const change = (version: number, more: object) => world.post(`/budgets/${id}`, { version, ...more })
      expect(await change(1, { on_exceed: "approve" })).toMatchObject({ status: 409, body: { code: "nobody_could_approve", details: hitsVera } })
      expect((await change(1, { on_exceed: "approve", ...confirmed })).status).toBe(200)
      // no worse than it is
      expect((await change(2, { amount: "50" })).status).toBe(200)
      expect((await change(3, { on_exceed: "block" })).status).toBe(200)
      expect(await gap()).toMatchObject({ nobody_can_approve: { limit_count: 0 } })
      const ofCompany = `/companies/${world.companyId}/budgets`
      const own = { subject_type: "user", subject_id: vera.id, period: "order", amount: "7" }
      expect(await tell(ofCompany, own)).toMatchObject({ status: 409, body: { details: { limits: [{ subject_type: "user", subject_name: "Vera Voss" }] } } })
      expect(await tell(ofCompany, { ...own, ...confirmed })).toMatchObject({ status: 201 })
      const ofChief = { subject_type: "user", subject_id: world.businessUserId, period: "order", amount: "7" }
      expect(await tell(ofCompany, ofChief)).toMatchObject({ status: 201 })
      // Will would not buy, and is deactivated
      expect(await tell(ofCompany, { subject_type: "role", subject_id: "approver", period: "order", amount: "7" })).toMatchObject({ status: 409 })
      expect(await tell(ofCompany, { subject_type: "user", subject_id: will.id, period: "order", amount: "7" })).toMatchObject({ status: 201 })
    })

    it("[C7] counts a cost center's limit for those who may choose it or one below it, and nobody who may not order", async () => {
      const add = async (code: string, parentId: string | null) =>
        readText((await world.post("/cost-centers", { code, name: code, parent_id: parentId })).body, "cost_center", "id")
      const above = await add("10", null)
      const below = await add("10-N", above)
      const limit = { subject_type: "cost_center", subject_id: above, period: "year", amount: "9" }
      expect((await world.post("/budgets", limit)).status).toBe(201)
      expect(await gap()).toMatchObject({ nobody_can_approve: { limit_count: 0 } })
      await world.post(`/users/${vera.id}/cost-centers`, { cost_center_ids: [below], default_id: below })
      expect(await gap()).toMatchObject({ nobody_can_approve: { limits: [{ subject_type: "cost_center", subject_name: "10 10", user_count: 1 }] } })
      expect((await world.post(`/users/${vera.id}/access`, { denied: ["orders.place"] })).status).toBe(200)
      expect(await gap()).toMatchObject({ nobody_can_approve: { limit_count: 0 } })
      // whoever gets it back would be left alone with it
      expect(await world.post(`/users/${vera.id}/access`, { denied: [] })).toMatchObject({ status: 409, body: { code: "nobody_could_approve" } })
    })

    it("[C7] names the first few of ten thousand, and asks in each case where it gets worse", async () => {
      await sql(
        `insert into cc_business_user (id, customer_id, company_id, status, first_name, last_name, email)
         select 'bu_many_' || n, 'cus_many_' || n, ?, 'active', 'Many', lpad(n::text, 5, '0'), n || '@many.example' from generate_series(1, 10000) n`,
        [world.companyId]
      )
      await sql(
        `insert into cc_business_user_role (id, business_user_id, role_key)
         select 'bur_many_' || n, 'bu_many_' || n, 'buyer' from generate_series(1, 10000) n`
      )
      // as the database does by itself after a while
      await sql("analyze cc_business_user, cc_business_user_role")
      await setLimit({ subject_type: "role", subject_id: "buyer", ...confirmed })
      const startedAt = Date.now()
      const refused = await world.post(`/users/${vera.id}`, { version: 1, role_keys: ["buyer"] })
      expect(Date.now() - startedAt).toBeLessThan(3_000)
      expect(refused).toMatchObject({
        status: 409,
        body: { details: { limits: [{ user_count: 10_001, users: [{ name: "Many 00001" }, { name: "Many 00002" }, { name: "Many 00003" }] }] } },
      })
    })

    it("[C7] is asked about where somebody who buys comes back", async () => {
      await setLimit(confirmed)
      expect((await world.post(`/users/${vera.id}/deactivate`)).body).toMatchObject({ code: "nobody_could_approve" })
      expect((await world.post(`/users/${vera.id}/deactivate`, confirmed)).status).toBe(200)
      // she can approve for others again, and nobody for her
      expect(await world.post(`/users/${vera.id}/activate`, {})).toMatchObject({ status: 409, body: { details: hitsVera } })
      expect((await world.post(`/users/${vera.id}/activate`, confirmed)).status).toBe(200)
      const bob = await colleague("Bob Bauer", ["buyer"])
      expect((await world.post(`/users/${bob.id}/deactivate`)).status).toBe(200)
      expect((await world.post(`/users/${vera.id}/deactivate`, confirmed)).status).toBe(200)
      expect(await world.post(`/users/${bob.id}/activate`, {})).toMatchObject({ status: 409, body: { code: "nobody_could_approve" } })
      expect((await world.post(`/users/${bob.id}/activate`, confirmed)).status).toBe(200)
    })
  })

  it("[C7] is reported row by row where it is one of several, and made for those that are confirmed", async () => {
    await setLimit()
    const bob = await colleague("Bob Bauer", ["buyer"])
    const bulk = (ids: string[], more: object = {}) => world.post("/users/bulk", { action: "deactivate", ids, ...more })
    expect((await bulk([bob.id, will.id])).body).toMatchObject({
      results: [{ id: bob.id, done: true }, { id: will.id, done: false, code: "nobody_could_approve" }],
    })
    expect((await bulk([will.id], confirmed)).body).toMatchObject({ results: [{ id: will.id, done: true }] })
  })

  it("[C7] does not pass where two take away one approver each at the same moment, nor a limit and an approver", async () => {
    const limitId = await setLimit({ subject_type: "user", subject_id: world.businessUserId })
    for (let round = 0; round < 10; round++) {
      const both = await Promise.all([
        round % 2 ? tell(`/business-users/${will.id}/access`, { settings: deny }) : world.post(`/users/${will.id}/deactivate`),
        tell(`/business-users/${vera.id}/access`, { settings: deny }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      await sql("delete from cc_access_setting where business_user_id in (?, ?)", [will.id, vera.id])
      await sql("update cc_business_user set status = 'active' where id in (?, ?)", [will.id, vera.id])
    }
    expect((await world.remove(`/budgets/${limitId}`)).status).toBe(200)
    for (let round = 0; round < 10; round++) {
      const [left, set] = await Promise.all([world.post(`/users/${will.id}/deactivate`), world.post("/budgets", companyLimit)])
      expect([left.status, set.status].sort()).toEqual(left.status === 200 ? [200, 409] : [201, 409])
      await sql("update cc_business_user set status = 'active' where id = ?", [will.id])
      await sql("update cc_budget_limit set deleted_at = now() where company_id = ?", [world.companyId])
    }
  })

  it("[C7] that cannot be asked about is written down and shown for as long as it stands", async () => {
    await setLimit()
    await deleteCustomersWorkflow(shop.container()).run({ input: { ids: [will.customer.id] } })
    expect(await audits()).toMatchObject([{ actor_type: "system", details: { limits: 1, users: 1, confirmed: false } }])
    expect(await gap()).toMatchObject({ nobody_can_approve: hitsVera })
    await world.post(`/users/${vera.id}`, { version: 1, role_keys: ["approver"] })
    expect(await gap()).toMatchObject({ nobody_can_approve: { limit_count: 0 } })
  })

  it("[C7] is nobody else's to see, and a sentence in the language of who asks", async () => {
    await setLimit()
    const as = (headers: Record<string, string>) => shop.http.get("/store/customer-center/budgets/nobody-can-approve", { headers })
    expect((await as(vera.headers)).status).toBe(403)
    const other = await createCompanyWorld(shop, { name: "Other" })
    expect((await as({ ...other.headers, "x-company-id": world.companyId })).status).toBe(404)
    expect(await other.post(`/users/${will.id}/deactivate`)).toMatchObject({ status: 404, body: { code: "not_found" } })
    expect((await ask("/companies/comp_none/budgets/nobody-can-approve")).status).toBe(404)
    const german = await shop.http.post(`/store/customer-center/users/${will.id}/deactivate`, {
      headers: { ...world.headers, "accept-language": "de" },
      body: {},
    })
    expect(readText(german.body, "message")).toContain("Nach dieser Änderung könnte niemand mehr")
    expect(await world.post(`/users/${will.id}/deactivate`, { confirm_nobody_could_approve: "yes" })).toMatchObject({
      status: 400,
      body: { code: "invalid_data" },
    })
  })
})

import { setApprovalDeputyWorkflow } from "../../src/workflows"
import { nudgeDeciders } from "../../src/workflows/approvals/nudge-deciders"
import { tellNewDeciders } from "../../src/workflows/approvals/tell-new-deciders"
import { dayIn } from "../../src/modules/approval/rules/day-in"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { createShopper } from "../world/shopper"

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)
const day = (days = 0) => dayIn("UTC", inDays(days))

const hook = jest.fn<void, []>()
setApprovalDeputyWorkflow.hooks.approvalDeputySet(() => hook())

/** The approval world with David, who only buys, and may stand in for Vera. */
async function makeDeputyWorld(shop: TestShop) {
  const world = await makeApprovalWorld(shop)
  await world.limit({ subject: { type: "company", id: world.companyId } })
  const { container, companyId, chief, vera, veraId, goods } = world
  const david = await shop.customer()
  const davidId = await createPlace(container, { customerId: david.id, companyId, roleKeys: ["buyer"] })
  await selectAll(container, "update cc_business_user set first_name = 'David', last_name = 'Dorn' where id = ?", [davidId])
  for (const { id } of [chief, vera]) {
    await selectAll(container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [id])
  }
  await selectAll(container, "update cc_company set time_zone = 'UTC' where id = ?", [companyId])
  const names: Record<string, string> = { [vera.email]: "vera", [chief.email]: "chief", [david.email]: "david" }
  const headersOf = (login: Readonly<Record<string, string>>) => ({ ...goods.headers, ...login, "x-company-id": companyId })
  const base = "/store/customer-center"
  return {
    ...world,
    david,
    davidId,
    deputy: world.as(david.headers),
    absence: (from = 0, to = 3, deputyId = davidId) => ({ deputy_id: deputyId, starts_on: day(from), ends_on: day(to) }),
    get: async (path: string, login: Readonly<Record<string, string>>) => await shop.http.get(`${base}${path}`, { headers: headersOf(login) }),
    post: async (path: string, login: Readonly<Record<string, string>>, body: object) =>
      await shop.http.post(`${base}${path}`, { headers: headersOf(login), body }),
    async away(version = 0, more: object = {}) {
      const answer = await shop.http.post(`${base}/me/approval-deputy`, {
        headers: headersOf(vera.headers),
        body: { version, absence: { deputy_id: davidId, starts_on: day(), ends_on: day(3), ...more } },
      })
      expect(answer).toMatchObject({ status: 200, body: { approval_deputy: { user: { id: veraId }, absence: { deputy: { id: davidId, name: "David Dorn" } } } } })
    },
    async sendAs(customer: { headers: Readonly<Record<string, string>> }) {
      const cartId = await createShopper(shop.http, { goods, login: customer.headers, companyId }).fillCart(3)
      const answer = await world.as(customer.headers).send(cartId)
      expect(answer.status).toBe(201)
      return readText(answer.body, "approval_request", "id")
    },
    /** Who was written to about a request, and how, once everything has left. */
    async mails(id: string) {
      await eventually(async () => {
        await relayOutbox(container)
        expect(await selectAll(container, "select key from cc_approval_outbox where state = 'waiting' and topic <> 'mail'")).toEqual([])
      })
      const rows = await selectAll(container, "select payload ->> 'to' as reader, payload -> 'data' ->> 'why' as why, payload -> 'data' ->> 'deputy_for' as absent from cc_approval_outbox where payload ->> 'template' = 'approval-requested' and key like '%' || ? || '%'", [id])
      return rows.map(({ reader, why, absent }) => [names[String(reader)], why, ...(absent ? [`for ${String(absent)}`] : [])].join(" ")).sort()
    },
  }
}

describeShop("deputies of absent approvers", {}, (shop) => {
  beforeEach(() => hook.mockReset())

  it("[C7] decides as the absent one could, is asked instead, and is shown to stand in; the day after it is over", async () => {
    const world = await makeDeputyWorld(shop)
    const { david, deputy } = world
    const earlier = await world.send(3)
    expect(await world.mails(earlier.id)).toEqual(["vera requested"])
    expect((await deputy.read(earlier.id)).status).toBe(404)
    expect((await deputy.act(earlier.id, "approve")).status).toBe(403)
    await world.away()
    // what waited for her waits for him as well, once
    expect((await Promise.all([1, 2].map(async () => await tellNewDeciders(world.container)))).some((moved) => moved > 0)).toBe(true)
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect(await world.mails(earlier.id)).toEqual(["david requested for Vera Voss", "vera requested"])

    const { id } = await world.send(3)
    expect(await world.mails(id)).toEqual(["david requested for Vera Voss"])
    expect(readBody((await world.get("/me", david.headers)).body, "current", "permissions")).toContain("approvals.decide")
    expect((await deputy.list("?role=to_decide")).body).toMatchObject({ count: 2 })
    const seen = (await world.buyer.read(id)).body
    expect(readBody(seen, "approval_request", "deciders")).toEqual(expect.arrayContaining([expect.objectContaining({ name: "David Dorn", deputy_for: "Vera Voss" }), expect.objectContaining({ name: "Vera Voss", deputy_for: null })]))
    await nudgeDeciders(world.container, inDays(1.1))
    expect(await world.mails(id)).toEqual(["david reminded for Vera Voss", "david requested for Vera Voss"])
    const decided = await deputy.act(id, "approve")
    expect(decided).toMatchObject({ status: 200, body: { approval_request: { status: "ordered", decision: { by: { name: "David Dorn" } } } } })
    expect(readBody(decided.body, "approval_request", "events")).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "approved", deputy_for: "Vera Voss" }), expect.objectContaining({ kind: "ordered", deputy_for: null })]))
    await eventually(async () => {
      await relayOutbox(world.container)
      const trail = await selectAll(world.container, "select details ->> 'deputy_for' as absent from cc_audit_event where action = 'approval.approved' and subject_id = ?", [id])
      expect(trail).toEqual([{ absent: world.veraId }])
    })

    await selectAll(world.container, "update cc_approval_deputy set starts_on = ?::date, ends_on = ?::date where business_user_id = ?", [day(-3), day(-1), world.veraId])
    expect((await deputy.act(earlier.id, "approve")).status).toBe(403)
    expect((await deputy.list("?role=to_decide")).status).toBe(403)
    expect(readBody((await world.get("/me", david.headers)).body, "current", "permissions")).not.toContain("approvals.decide")
    expect(await world.approver.act(earlier.id, "approve")).toMatchObject({ status: 200 })
  })

  it("[C7] is told by mail for whom and when, and when it is taken back; in the transaction of the change, and with a hook that fails", async () => {
    const world = await makeDeputyWorld(shop)
    const { vera, veraId, david, davidId, chief, container } = world
    await selectAll(container, "update cc_business_user set language_code = 'de' where id = ?", [davidId])
    const [chiefs] = await selectAll(container, "select id from cc_business_user where customer_id = ?", [chief.id])
    const told = async () =>
      (await selectAll(container, "select payload ->> 'to' as reader, payload ->> 'locale' as locale, payload -> 'data' as data from cc_approval_outbox where payload ->> 'template' = 'approval-deputy' order by created_at, id")).map(
        ({ reader, locale, data }) => ({ reader, locale, why: readBody(data, "why"), absent: readBody(data, "absent_name") })
      )
    await world.away()
    const named = { reader: david.email, locale: "de", why: "named", absent: "Vera Voss" }
    expect(await told()).toEqual([named])
    // the chief takes the place, and knows it without a mail
    expect((await world.post(`/users/${veraId}/approval-deputy`, chief.headers, { version: 1, absence: world.absence(0, 3, String(chiefs?.id)) })).status).toBe(200)
    expect(await told()).toEqual([named, { ...named, why: "taken_back" }])
    // whoever was quicker stands, and the other's mail was never written
    expect((await world.post("/me/approval-deputy", vera.headers, { version: 1, absence: null })).status).toBe(409)
    hook.mockImplementationOnce(() => { throw new Error("no") })
    expect((await world.post("/me/approval-deputy", vera.headers, { version: 2, absence: world.absence(0, 1, davidId) })).status).toBe(500)
    expect((await told()).filter(({ reader }) => reader === david.email).map(({ why }) => why)).toEqual(["named", "taken_back", "named", "taken_back"])
  })

  it("[C7] up to the absent one's ceiling, never about the own request unless the company says so, and both at once have one outcome", async () => {
    const world = await makeDeputyWorld(shop)
    const { chief, david, deputy } = world
    await world.away()
    const own = await world.sendAs(david)
    expect(await world.mails(own)).toEqual(["chief requested"])
    expect(await deputy.act(own, "approve")).toMatchObject({ status: 403, body: { code: "approval_not_own" } })
    expect((await world.post(`/users/${world.veraId}/approval-ceiling`, chief.headers, { version: 0, amount: "1" })).status).toBe(200)
    const { id } = await world.send(3)
    expect(await deputy.act(id, "approve")).toMatchObject({ status: 403, body: { code: "approval_over_ceiling" } })
    expect((await world.post(`/users/${world.veraId}/approval-ceiling`, chief.headers, { version: 1, amount: null })).status).toBe(200)
    const answers = await Promise.all([deputy.act(id, "approve"), world.approver.act(id, "reject", { comment: "No" })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const settings = { version: 0, own_approval: true, reminder_hours: null, escalation_hours: null, expiry_days: null }
    expect((await world.post("/approval-settings", chief.headers, settings)).status).toBe(200)
    expect(await deputy.act(own, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
  })

  it("[C7] hears of what was escalated to an absent main contact, and has none of the absent one's own in the list", async () => {
    const world = await makeDeputyWorld(shop)
    const { container, chief, vera, veraId, deputy } = world
    const { id } = await world.send(3)
    await world.mails(id)
    await nudgeDeciders(container, inDays(3.1))
    expect(await world.mails(id)).toEqual(["chief escalated", "vera reminded", "vera requested"])
    const away = async (version: number, absence: object | null) => await world.post("/me/approval-deputy", chief.headers, { version, absence })
    expect((await away(0, world.absence())).status).toBe(200)
    expect(await tellNewDeciders(container)).toBe(1)
    expect(await tellNewDeciders(container)).toBe(0)
    expect(await world.mails(id)).toEqual(["chief escalated", "david requested for Ada Chief", "vera reminded", "vera requested"])
    expect((await away(1, null)).status).toBe(200)

    await selectAll(container, "insert into cc_business_user_role (id, business_user_id, role_key) values ('burole_vera', ?, 'buyer')", [veraId])
    const own = await world.sendAs(vera)
    await world.away()
    expect((await deputy.act(own, "approve")).status).toBe(403)
    expect((await deputy.list("?role=to_decide")).body).toMatchObject({ count: 1, approval_requests: [{ id }] })
    // for the main contact he may decide about hers as well
    expect((await away(2, world.absence())).status).toBe(200)
    expect((await deputy.list("?role=to_decide")).body).toMatchObject({ count: 2 })
    expect(await deputy.act(own, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
  })

  it("[C7] the rights of both count as of now: deactivated or denied, there is no deputy", async () => {
    const world = await makeDeputyWorld(shop)
    const { deputy, david, chief } = world
    await world.away()
    const { id } = await world.send(3)
    expect((await deputy.read(id)).status).toBe(200)
    const status = async (userId: string, value: string) => await selectAll(world.container, "update cc_business_user set status = ? where id = ?", [value, userId])
    await status(world.veraId, "deactivated")
    expect((await deputy.read(id)).status).toBe(404)
    expect((await deputy.act(id, "approve")).status).toBe(403)
    await status(world.veraId, "active")
    expect((await deputy.read(id)).status).toBe(200)
    expect((await world.post(`/users/${world.davidId}/deactivate`, chief.headers, {})).status).toBe(200)
    expect((await deputy.act(id, "approve")).status).toBe(403)
    // she is asked again, as nobody stands in for her
    const next = await world.send(3)
    expect(await world.mails(next.id)).toEqual(["vera requested"])
    expect((await world.post(`/users/${world.davidId}/activate`, chief.headers, {})).status).toBe(200)
    await selectAll(world.container, "update cc_business_user_role set role_key = 'buyer' where business_user_id = ?", [world.veraId])
    expect((await deputy.act(id, "approve")).status).toBe(403)
    expect((await world.get("/me/approval-deputy", david.headers)).status).toBe(403)
  })

  it("[C7 G5] is named by oneself, main contacts and operators, by its version, audited, and taken back with a hook that fails", async () => {
    const world = await makeDeputyWorld(shop)
    const { vera, chief, david, veraId, davidId } = world
    expect(await world.get("/me/approval-deputy", vera.headers)).toMatchObject({ status: 200, body: { approval_deputy: { version: 0, absence: null }, candidates: expect.arrayContaining([{ id: davidId, name: "David Dorn" }]) } })
    expect((await world.post("/me/approval-deputy", david.headers, { version: 0, absence: null })).status).toBe(403)
    const absence = world.absence()
    for (const wrong of [{}, { version: 0 }, { version: 0, absence: {} }, { version: 0, absence: { ...absence, ends_on: day(-1) } }, { version: 0, absence: { ...absence, starts_on: "soon" } }, { version: 0, absence: { ...absence, starts_on: "0000-01-01" } }, { version: 0, absence, more: 1 }]) {
      expect(await world.post("/me/approval-deputy", vera.headers, wrong)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    expect(await world.post("/me/approval-deputy", vera.headers, { version: 0, absence: world.absence(-4, -2) })).toMatchObject({ status: 400, body: { code: "approval_deputy_past" } })
    for (const id of [veraId, "buser_none"]) {
      expect(await world.post("/me/approval-deputy", vera.headers, { version: 0, absence: world.absence(0, 3, id) })).toMatchObject({ status: 400, body: { code: "approval_deputy_unknown" } })
    }
    expect(await world.post(`/users/${davidId}/approval-deputy`, chief.headers, { version: 0, absence: world.absence(0, 3, veraId) })).toMatchObject({ status: 409, body: { code: "approval_deputy_needless" } })
    expect((await world.post("/users/buser_none/approval-deputy", chief.headers, { version: 0, absence })).status).toBe(404)
    expect((await world.post(`/users/${veraId}/approval-deputy`, vera.headers, { version: 0, absence })).status).toBe(403)
    // whoever names deputies of others does not make themselves one
    await selectAll(world.container, "insert into cc_role (id, key, name, permissions, assignable) values ('role_rules', 'rules', 'Rules', '[\"center.view\", \"approval_rules.manage\"]'::jsonb, true) on conflict do nothing")
    await selectAll(world.container, "update cc_business_user_role set role_key = 'rules' where business_user_id = ?", [davidId])
    await selectAll(world.container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [david.id])
    expect(await world.post(`/users/${veraId}/approval-deputy`, david.headers, { version: 0, absence })).toMatchObject({ status: 403, body: { code: "not_oneself" } })
    // nor somebody else, to do what they could not
    expect(await world.post(`/users/${veraId}/approval-deputy`, david.headers, { version: 0, absence: world.absence(0, 3, "buser_none") })).toMatchObject({ status: 403, body: { code: "permission_denied" } })

    const both = await Promise.all([world.post("/me/approval-deputy", vera.headers, { version: 0, absence }), world.post(`/users/${veraId}/approval-deputy`, chief.headers, { version: 0, absence: world.absence(1, 2) })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const kept = readBody(both.find(({ status }) => status === 200)?.body ?? {}, "approval_deputy")
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "changed_meanwhile", details: { current: kept } })
    hook.mockImplementationOnce(() => { throw new Error("no") })
    expect((await world.post("/me/approval-deputy", vera.headers, { version: 1, absence: null })).status).toBe(500)
    expect(readBody((await world.get("/approval-deputies", chief.headers)).body, "approval_deputies")).toEqual(expect.arrayContaining([{ ...Object(kept), version: 3 }]))
    const admin = { headers: await shop.operatorHeaders() }
    const at = `/admin/customer-center/business-users/${veraId}/approval-deputy`
    expect(await shop.http.post(at, { ...admin, body: { version: 3, absence: world.absence(-2, 1) } })).toMatchObject({ status: 200, body: { approval_deputy: { version: 4, absence: { is_running: true } } } })
    expect(await shop.http.post(at, { ...admin, body: { version: 4, absence: null } })).toMatchObject({ status: 200, body: { approval_deputy: { version: 5, absence: null } } })
    expect(await shop.http.get(`/admin/customer-center/companies/${world.companyId}/approval-deputies`, admin)).toMatchObject({ status: 200 })
    await relayOutbox(world.container)
    const audits = await selectAll(world.container, "select actor_type, details from cc_audit_event where action = 'approval_deputy.updated' and subject_id = ? order by occurred_at", [veraId])
    expect(audits).toHaveLength(5)
    expect(audits.at(-1)).toMatchObject({ actor_type: "user", details: { deputy_id_before: davidId, deputy_id_after: null } })
  })
})

import { Modules } from "@medusajs/framework/utils"
import { deleteCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { closeMailServers, startMailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { erasePersons } from "../../src/workflows/approvals/erase-persons"
import { nudgeDeciders } from "../../src/workflows/approvals/nudge-deciders"
import { sendDigests } from "../../src/workflows/approvals/send-digests"
import { tellNewDeciders } from "../../src/workflows/approvals/tell-new-deciders"
import { setApprovalSettingsWorkflow } from "../../src/workflows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"
import { createApprovalRequest } from "../world/approval-request"
import { makeApprovalWorld } from "../world/approval-world"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { makeRuleWorld, over } from "../world/rule-world"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { createShopper } from "../world/shopper"

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
})
afterAll(closeMailServers)

const hook = jest.fn<void, []>()
setApprovalSettingsWorkflow.hooks.approvalSettingsSet(() => hook())

describeShop("who is told of requests", { options: { shop: { name: "Werkzeug AG" } } }, (shop) => {
  beforeEach(() => {
    server.mails.splice(0)
    hook.mockReset()
  })

  const makeWorld = async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    await selectAll(world.container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [world.chief.id])
    const people: Record<string, string> = { [world.vera.email]: "vera", [world.chief.email]: "chief" }
    const asMember = (login: Readonly<Record<string, string>>) => ({ ...world.goods.headers, ...login, "x-company-id": world.companyId })
    return {
      ...world,
      people,
      /** What arrived at those who decide, once everything has left. */
      async mails() {
        // delivering a message may write another one
        await eventually(async () => {
          await relayOutbox(world.container)
          expect(await selectAll(world.container, "select key from cc_approval_outbox where state = 'waiting'")).toEqual([])
        })
        return server.mails
          .flatMap((mail) => {
            const name = people[[mail.to].flat()[0]?.value[0]?.address ?? ""]
            const kind = /^Reminder:/.test(mail.subject ?? "") ? "reminder" : /approvers have not decided/.test(mail.text ?? "") ? "escalation" : /asks for your approval/.test(mail.subject ?? "") ? "request" : /waits? for your approval/.test(mail.subject ?? "") ? "digest" : null
            return name && kind ? [`${name} ${kind}`] : []
          })
          .sort()
      },
      async approverJoins(name: string) {
        const customer = await shop.customer()
        people[customer.email] = name
        return await createPlace(world.container, { customerId: customer.id, companyId: world.companyId, roleKeys: ["approver"] })
      },
      manage: async (path: string, body: object = {}) =>
        await shop.http.post(`/store/customer-center/users/${path}`, { headers: asMember(world.chief.headers), body }),
      settings: {
        read: async (login: Readonly<Record<string, string>>) =>
          await shop.http.get("/store/customer-center/approval-settings", { headers: asMember(login) }),
        set: async (login: Readonly<Record<string, string>>, body: object) =>
          await shop.http.post("/store/customer-center/approval-settings", { headers: asMember(login), body }),
      },
      /** A request of somebody else's than Anna's. @returns its id */
      async sendAs(customer: { headers: Readonly<Record<string, string>> }) {
        const shopper = createShopper(shop.http, { goods: world.goods, login: customer.headers, companyId: world.companyId })
        const cartId = await shopper.fillCart(3)
        const answer = await world.as(customer.headers).send(cartId)
        expect(answer.status).toBe(201)
        return readText(answer.body, "approval_request", "id")
      },
      mode: {
        read: async (login: Readonly<Record<string, string>>) =>
          await shop.http.get("/store/customer-center/me/approval-mails", { headers: asMember(login) }),
        choose: async (login: Readonly<Record<string, string>>, body: object) =>
          await shop.http.post("/store/customer-center/me/approval-mails", { headers: asMember(login), body }),
      },
    }
  }

  it("[C7] a request whose approver is deactivated moves to the main contacts, with one mail, whoever looks at once", async () => {
    const world = await makeWorld()
    const first = await world.send()
    await eventually(async () => expect(await world.mails()).toEqual(["vera request"]))
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect((await world.manage(`${world.veraId}/deactivate`)).status).toBe(200)
    await Promise.all([1, 2, 3].map(async () => await tellNewDeciders(world.container)))
    await eventually(async () => expect(await world.mails()).toEqual(["chief request", "vera request"]))
    expect(await tellNewDeciders(world.container)).toBe(0)
    // back again, she has heard of it before
    expect((await world.manage(`${world.veraId}/activate`)).status).toBe(200)
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect(await world.chiefs.act(first.id, "reject", { comment: "No" })).toMatchObject({ status: 200, body: { approval_request: { status: "rejected" } } })
    expect(await world.mails()).toHaveLength(2)
  })

  it("[C7] it moves as well where the role is taken or the person is deleted, and waits where nobody is left", async () => {
    const world = await makeWorld()
    const { id } = await world.send()
    await eventually(async () => expect(await world.mails()).toEqual(["vera request"]))
    const next = await world.approverJoins("next")
    // those who were asked can still decide: whoever comes later finds it in the list
    expect(await tellNewDeciders(world.container)).toBe(0)
    await world.container.resolve(Modules.CUSTOMER).deleteCustomers([world.vera.id])
    await selectAll(world.container, "update cc_business_user set deleted_at = now() where id = ?", [world.veraId])
    expect(await tellNewDeciders(world.container)).toBe(1)
    await eventually(async () => expect(await world.mails()).toEqual(["next request", "vera request"]))
    await selectAll(world.container, "update cc_business_user_role set role_key = 'buyer' where business_user_id = ?", [next])
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where company_id = ? and customer_id = ?", [world.companyId, world.chief.id])
    expect(await tellNewDeciders(world.container)).toBe(0)
    await world.approverJoins("late")
    expect(await tellNewDeciders(world.container)).toBe(1)
    await eventually(async () => expect(await world.mails()).toEqual(["late request", "next request", "vera request"]))
    expect(await world.buyer.read(id)).toMatchObject({ body: { approval_request: { status: "open" } } })
  })

  it("[C4] whoever chose one mail a day gets it once, with what waits by then", async () => {
    const world = await makeWorld()
    const { vera, anna } = world
    expect(await world.mode.read(vera.headers)).toMatchObject({ status: 200, body: { approval_mails: { mode: "at_once", digest_hour: 8 } } })
    expect((await world.mode.choose(anna.headers, { mode: "daily" })).status).toBe(403)
    for (const body of [{}, { mode: "weekly" }, { mode: ["daily"] }, { mode: "daily", hour: 3 }]) {
      expect(await world.mode.choose(vera.headers, body)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    expect(await world.mode.choose(vera.headers, { mode: "daily" })).toMatchObject({ status: 200, body: { approval_mails: { mode: "daily" } } })
    expect(await world.mode.read(vera.headers)).toMatchObject({ body: { approval_mails: { mode: "daily" } } })

    await world.send(3, "For the fair")
    await world.send(4, null)
    const gone = await world.send(5, "Never mind")
    await eventually(async () => expect(await selectAll(world.container, "select request_id from cc_approval_notice where business_user_id = ?", [world.veraId])).toHaveLength(3))
    expect((await world.buyer.act(gone.id, "withdraw")).status).toBe(200)
    // told of tomorrow: nobody gets two mails a day, and nobody else gets hers
    await sendDigests(world.container)
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect(await world.mails()).toEqual([])
    const tomorrow = new Date(Date.now() + DAY_MS)
    await Promise.all([1, 2, 3].map(async () => await sendDigests(world.container, tomorrow)))
    await eventually(async () => expect(await world.mails()).toEqual(["vera digest"]))
    const text = server.mails.find(({ subject }) => subject === "2 baskets wait for your approval")?.text
    expect(text).toMatch(/- Anna Arndt · €[\d.,]+ · For the fair\n- Anna Arndt · €[\d.,]+\n/)
    expect(text).toContain("/customer-center/approvals?company=")
    expect(text).not.toContain("Never mind")
    await sendDigests(world.container, new Date(tomorrow.getTime() + DAY_MS))
    expect(await world.mails()).toEqual(["vera digest"])

    expect((await world.mode.choose(vera.headers, { mode: "at_once" })).status).toBe(200)
    await world.send(3, null)
    await eventually(async () => expect(await world.mails()).toEqual(["vera digest", "vera request"]))
  })

  it("[C7] what waits too long is brought to mind once and then put to the main contacts, as the company set it", async () => {
    const world = await makeWorld()
    const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS)
    const nudge = async (hours: number) => await Promise.all([1, 2, 3].map(async () => await nudgeDeciders(world.container, at(hours))))
    const { id } = await world.send()
    await eventually(async () => expect(await world.mails()).toEqual(["vera request"]))
    await nudge(23)
    expect(await world.mails()).toEqual(["vera request"])
    await nudge(25)
    await eventually(async () => expect(await world.mails()).toEqual(["vera reminder", "vera request"]))
    const { settings } = world
    const set = { version: 0, own_approval: null, reminder_hours: 0, escalation_hours: 30, expiry_days: null }
    expect((await settings.set(world.vera.headers, set)).status).toBe(403)
    expect(await settings.read(world.chief.headers)).toMatchObject({
      status: 200,
      body: { approval_settings: { version: 0, own_approval: null, reminder_hours: null, defaults: { own_approval: false, reminder_hours: 24, escalation_hours: 72, expiry_days: 0 } } },
    })
    expect(await settings.set(world.chief.headers, set)).toMatchObject({ status: 200, body: { approval_settings: { version: 1, escalation_hours: 30, reminder_hours: 0 } } })
    await nudge(31)
    await eventually(async () => expect(await world.mails()).toEqual(["chief escalation", "vera reminder", "vera request"]))
    await nudge(100)
    expect(await world.mails()).toHaveLength(3)
    expect(await world.chiefs.act(id, "approve")).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    // a company that wants no reminders gets none
    await world.send()
    await eventually(async () => expect((await world.mails()).filter((mail) => mail === "vera request")).toHaveLength(2))
    await nudge(29)
    expect((await world.mails()).filter((mail) => mail === "vera reminder")).toHaveLength(1)
    // a main contact who wants one mail a day hears of it then, and once
    expect((await world.mode.choose(world.chief.headers, { mode: "daily" })).status).toBe(200)
    await nudge(31)
    expect((await world.mails()).filter((mail) => mail.startsWith("chief"))).toEqual(["chief escalation"])
    await sendDigests(world.container, at(24))
    await eventually(async () => expect((await world.mails()).filter((mail) => mail.startsWith("chief"))).toEqual(["chief digest", "chief escalation"]))
  })

  it("[C7] of several approvals that a tier needs each is put to somebody, and whoever decides in two tiers is told in both", async () => {
    const world = await makeRuleWorld(shop)
    const approvals = world.container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    const { id: chiefId } = (await selectAll(world.container, "select id from cc_business_user where company_id = ? and customer_id = ?", [world.companyId, world.chief.id]))[0] ?? {}
    await world.make({ conditions: [over("1")], tiers: [{ mode: "all", role_keys: ["approver", "controlling"] }, { mode: "any", role_keys: ["approver"] }] })
    const { id } = await world.send(2)
    const told = async (tier: number) =>
      (await selectAll(world.container, "select business_user_id from cc_approval_notice where request_id = ? and tier = ?::integer", [id, String(tier)])).map((row) => row.business_user_id).sort()
    await eventually(async () => expect(await told(0)).toEqual([world.carlId, world.veraId].sort()))
    expect(await tellNewDeciders(world.container)).toBe(0)
    // Vera heard, and cannot give the approval that Carl was asked for
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where id = ?", [world.carlId])
    expect(await tellNewDeciders(world.container)).toBe(1)
    expect(await told(0)).toEqual([world.carlId, world.veraId, chiefId].sort())
    expect(await tellNewDeciders(world.container)).toBe(0)
    // a look at the first tier that ends when the second has begun tells nobody of the second
    const author = { businessUserId: world.veraId, customerId: world.vera.id }
    await approvals.move({ id, move: "approve", author, tier: 0 }, () => [])
    await approvals.notices.add({ requestId: id, tier: 0, businessUserIds: [world.veraId] }, () => [])
    expect(await told(1)).toEqual([])
    expect(await tellNewDeciders(world.container)).toBe(1)
    expect(await told(1)).toEqual([world.veraId])
  })

  it("[C7 G5] settings are kept by their version, by main contacts and operators, and audited; an own request may then be decided", async () => {
    const world = await makeWorld()
    const { settings, chief } = world
    const set = (version: number, more: object = {}) => ({ version, own_approval: true, reminder_hours: null, escalation_hours: null, expiry_days: null, ...more })
    const both = await Promise.all([settings.set(chief.headers, set(0)), settings.set(chief.headers, set(0, { reminder_hours: 5 }))])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const current = (await settings.read(chief.headers)).body
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "changed_meanwhile", details: { current: readBody(current, "approval_settings") } })
    for (const wrong of [{}, set(1, { own_approval: "yes" }), set(1, { reminder_hours: -1 }), set(1, { escalation_hours: 1.5 }), set(1, { reminder_hours: 8_761 }), set(1, { expiry_days: 366 }), set(1, { extra: 1 })]) {
      expect(await settings.set(chief.headers, wrong)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    hook.mockImplementationOnce(() => { throw new Error("no") })
    expect((await settings.set(chief.headers, set(1, { reminder_hours: 9 }))).status).toBe(500)
    expect((await settings.read(chief.headers)).body).toMatchObject({ approval_settings: { own_approval: true, reminder_hours: readBody(current, "approval_settings", "reminder_hours") } })
    const admin = { headers: await shop.operatorHeaders() }
    const ofCompany = `/admin/customer-center/companies/${world.companyId}/approval-settings`
    const version = Number(readBody((await shop.http.get(ofCompany, admin)).body, "approval_settings", "version"))
    expect(await shop.http.post(ofCompany, { ...admin, body: set(version, { escalation_hours: 7 }) })).toMatchObject({ status: 200, body: { approval_settings: { escalation_hours: 7 } } })
    expect((await shop.http.get("/admin/customer-center/companies/comp_none/approval-settings", admin)).status).toBe(404)
    await relayOutbox(world.container)
    const audits = await selectAll(world.container, "select actor_type, details from cc_audit_event where action = 'approval_settings.updated' order by occurred_at")
    expect(audits.at(-1)).toMatchObject({ actor_type: "user", details: { escalation_hours_before: null, escalation_hours_after: 7 } })

    await world.limit({ subject: { type: "company", id: world.companyId } })
    // Vera buys as well, and may now decide about what she sends
    await selectAll(world.container, "insert into cc_business_user_role (id, business_user_id, role_key) values ('burole_vera', ?, 'buyer')", [world.veraId])
    const decided = await world.sendAs(world.vera)
    expect(await world.approver.act(decided, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
    expect((await settings.set(chief.headers, set(version + 1, { own_approval: false }))).status).toBe(200)
    const refused = await world.sendAs(world.vera)
    expect(await world.approver.act(refused, "approve")).toMatchObject({ status: 403, body: { code: "approval_not_own" } })
  })

  it("[C5] whoever decides finds the requests of one buyer of the own company, and nobody else's", async () => {
    const world = await makeWorld()
    const { container, anna, companyId, vera } = world
    const { id } = await world.send()
    const ben = await shop.customer()
    const benId = await createPlace(container, { customerId: ben.id, companyId, roleKeys: ["buyer"] })
    await selectAll(container, "update cc_business_user set first_name = 'Ben', last_name = 'Bauer' where id = ?", [benId])
    await world.limit({ subject: { type: "user", id: benId } })
    const own = await world.sendAs(ben)
    const buyers = async (login: Readonly<Record<string, string>>, query = "") =>
      await shop.http.get(`/store/customer-center/approval-buyers${query}`, { headers: { ...world.goods.headers, ...login, "x-company-id": companyId } })
    expect((await buyers(vera.headers)).body).toEqual({ buyers: [{ id: world.userId, name: "Anna Arndt", has_left: false }, { id: benId, name: "Ben Bauer", has_left: false }] })
    expect((await buyers(vera.headers, "?q=bau")).body).toEqual({ buyers: [{ id: benId, name: "Ben Bauer", has_left: false }] })
    expect((await buyers(vera.headers, "?q=%25&limit=1")).body).toEqual({ buyers: [] })
    expect((await buyers(vera.headers, "?limit=1")).body).toEqual({ buyers: [{ id: world.userId, name: "Anna Arndt", has_left: false }] })
    expect((await buyers(anna.headers)).body).toMatchObject({ code: "permission_denied" })
    expect((await buyers(vera.headers, "?limit=500")).body).toMatchObject({ code: "invalid_data" })
    for (const role of ["to_decide", "company"]) {
      expect((await world.approver.list(`?role=${role}&user_id=${benId}`)).body).toMatchObject({ count: 1, approval_requests: [{ id: own }] })
      expect((await world.approver.list(`?role=${role}&user_id=${world.userId}`)).body).toMatchObject({ count: 1, approval_requests: [{ id }] })
    }
    // whoever has left is found by what they asked for, and marked
    await selectAll(container, "update cc_business_user set deleted_at = now() where id = ?", [benId])
    expect((await buyers(vera.headers, "?q=bau")).body).toEqual({ buyers: [{ id: benId, name: "Ben Bauer", has_left: true }] })
    // a buyer of another company is nobody here, and knows nobody of this one
    const { id: otherId } = await createCompany(container, { name: "Other" })
    const stranger = await shop.customer()
    const strangerId = await createPlace(container, { customerId: stranger.id, companyId: otherId, roleKeys: ["approver"] })
    await createApprovalRequest(container, { customerId: stranger.id, companyId: otherId, businessUserId: strangerId })
    expect((await world.approver.list(`?role=company&user_id=${strangerId}`)).body).toMatchObject({ count: 0, approval_requests: [] })
    const elsewhere = { headers: { ...world.goods.headers, ...stranger.headers, "x-company-id": otherId } }
    expect((await shop.http.get(`/store/customer-center/approval-requests?role=company&user_id=${benId}`, elsewhere)).body).toMatchObject({ count: 0 })
    expect((await shop.http.get("/store/customer-center/approval-buyers?q=bau", elsewhere)).body).toEqual({ buyers: [] })
  })

  it("[E5 C4] what a deleted person wrote is erased, with the names in what they asked for; the figures stay", async () => {
    const world = await makeWorld()
    const { container, anna } = world
    const { id } = await world.send(3, "Call me at home: Anna")
    expect((await world.approver.act(id, "comments", { text: "What for?" })).status).toBe(200)
    expect((await world.buyer.act(id, "comments", { text: "For Anna's own fair" })).status).toBe(200)
    const read = async () => (await world.approver.read(id)).body
    const before = await read()
    expect(before).toMatchObject({ approval_request: { shipping_address: { recipient: "Anna Arndt" }, comment_count: 3 } })
    // somebody who is still there loses nothing
    expect([await erasePersons(container, { customerId: anna.id }), await erasePersons(container, { deletedWithinDays: 14 })]).toEqual([0, 0])

    await deleteCustomersWorkflow(container).run({ input: { ids: [anna.id] } })
    await eventually(async () => expect(await read()).toMatchObject({ approval_request: { comment_count: 1, last_comment: "What for?" } }))
    const after = await read()
    expect(JSON.stringify(await selectAll(container, "select snapshot from cc_approval_request"))).not.toMatch(/Anna|Arndt/)
    expect(JSON.stringify(await selectAll(container, "select text from cc_approval_event"))).not.toMatch(/Anna/)
    for (const field of ["amount", "items", "item_total", "shipping_total", "tax_total"]) {
      expect(readBody(after, "approval_request", field)).toEqual(readBody(before, "approval_request", field))
    }
    expect(after).toMatchObject({ approval_request: { shipping_address: { recipient: null, address_1: "Hafenstraße 1", city: "Dresden" } } })
    // again is once; and the job finds what the event missed
    expect(await erasePersons(container, { customerId: anna.id })).toBe(0)
    await selectAll(container, "update cc_approval_event set text = 'left behind' where author_customer_id = ? and kind = 'requested'", [anna.id])
    expect(await erasePersons(container, { deletedWithinDays: 14 })).toBe(1)
    expect(await erasePersons(container, { deletedWithinDays: 14 })).toBe(0)
  })
})

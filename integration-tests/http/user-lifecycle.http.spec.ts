import { Modules } from "@medusajs/framework/utils"
import { deleteCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { closeMailServers, startMailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { settleLogins } from "../../src/workflows/users/settle-logins"
import { createPlace } from "../world/builders"
import { createCompanyWorld, newUser, userId } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

jest.setTimeout(120_000)

const PASSWORD = "a long password"

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
})
afterAll(closeMailServers)

const options = {
  pages: { baseUrl: "https://b2b.example.com", path: "/kunden" },
  shop: { name: "Werkzeug AG" },
  login: { refusalAfterMs: 0 },
  activation: { refusalAfterMs: 0 },
}

describeShop("a user's life", { options }, (shop) => {
  let world: CompanyWorld
  beforeEach(async () => {
    server.mails.splice(0)
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
  })

  const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
  const select = (sql: string) => selectAll(shop.container(), sql)
  /** All that is running dies; the shop's own job looks every minute, and may be quicker than the test. */
  const undoDeadRuns = async () => {
    await select("update cc_login_draft set lease_until = now() - interval '1 second' where state = 'running'")
    await settleLogins(shop.container())
    await eventually(async () => expect(await select("select id from cc_login_draft where state in ('running', 'undoing')")).toEqual([]))
  }

  /** The mails to this address, once there are so many. */
  async function arrivals(address: string, count: number) {
    for (let waited = 0; waited < 20_000; waited += 100) {
      const mails = server.mails.filter((mail) => [mail.to].flat()[0]?.value[0]?.address === address)
      if (mails.length >= count) {
        return mails.map((mail) => ({ subject: mail.subject, text: mail.text ?? "", html: String(mail.html) }))
      }
      await relayOutbox(shop.container())
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error(`Not ${count} mails to ${address}`)
  }

  function linkIn(text: string, page: string): URLSearchParams {
    const [, values] = new RegExp(`https://b2b\\.example\\.com/kunden/${page}[?#](\\S+)`).exec(text) ?? []
    return new URLSearchParams(values)
  }

  const setPassword = (link: URLSearchParams) =>
    shop.http.post("/auth/customer/emailpass/update", {
      headers: { authorization: `Bearer ${link.get("token")}` },
      body: { password: PASSWORD },
    })
  const logIn = (email: string) => shop.http.post("/auth/customer/emailpass", { body: { email, password: PASSWORD } })

  async function createGroup(companyId: string): Promise<string> {
    const group = await shop.container().resolve(Modules.CUSTOMER).createCustomerGroups({ name: "Acme's prices" })
    await companies().updateCompanies({ id: companyId, customer_group_id: group.id })
    return group.id
  }

  it("[B7] mails a link that works once, lets in at the first login, and gives the company's prices", async () => {
    const groupId = await createGroup(world.companyId)
    const { body } = await world.post("/users", newUser("ada@example.com", { first_name: "<i>Ada</i>", locale: "de" }))
    const [mail] = await arrivals("ada@example.com", 1)
    expect(mail).toMatchObject({ subject: "Ihr Konto bei Werkzeug AG" })
    expect(mail?.text).toContain("<i>Ada</i> Lovelace")
    expect(mail?.html).toContain("&lt;i&gt;Ada&lt;/i&gt;")
    expect(mail?.html).not.toContain("<i>Ada")
    for (const told of ["Erika Mustermann", world.member.email, "ada@example.com", "7 Tage", "Acme"]) {
      expect(mail?.text).toContain(told)
    }
    const link = linkIn(mail?.text ?? "", "set-password")
    expect((await setPassword(link)).status).toBe(200)
    expect((await setPassword(link)).status).toBe(401)
    expect(await world.place(userId(body))).toMatchObject({ status: "invited" })
    expect((await logIn("ada@example.com")).status).toBe(200)

    const place = await world.place(userId(body))
    expect(place).toMatchObject({ status: "active", acceptance_required: false })
    expect(await companies().retrieveAccount(place?.customer_id ?? "")).toMatchObject({
      email_confirmed_at: expect.any(Date),
    })
    const members = await shop.container().resolve(Modules.CUSTOMER).listCustomers({ groups: [groupId] })
    expect(members.map(({ id }) => id)).toEqual([place?.customer_id])
    expect(await select("select key from cc_outbox where key like 'audit:user.joined:%'")).toHaveLength(1)
    expect(await world.post(`/users/${userId(body)}/invitation`)).toMatchObject({
      status: 409,
      body: { code: "not_invited" },
    })
  })

  it("[B7] sends a fresh link at most once a minute, and then the earlier one is useless", async () => {
    const { body } = await world.post("/users", newUser("ada@example.com"))
    const [first] = await arrivals("ada@example.com", 1)
    await world.post(`/users/${userId(body)}/invitation`)
    expect(await select("select key from cc_outbox where topic = 'mail'")).toHaveLength(1)

    await select("update cc_business_user set invited_at = now() - interval '61 seconds' returning id")
    const again = await Promise.all([1, 2, 3].map(() => world.post(`/users/${userId(body)}/invitation`)))
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200])
    const mails = await arrivals("ada@example.com", 2)
    expect(await select("select key from cc_outbox where topic = 'mail'")).toHaveLength(2)
    expect((await setPassword(linkIn(first?.text ?? "", "set-password"))).status).toBe(401)
    expect((await setPassword(linkIn(mails[1]?.text ?? "", "set-password"))).status).toBe(200)
  })

  it("[B6 B11] lets somebody with an account join by accepting, once the address is proven", async () => {
    const known = await shop.customer({ email: "known@example.com" })
    const headers = { ...world.store, ...known.headers }
    const { body } = await world.post("/users", newUser("known@example.com"))
    const [mail] = await arrivals("known@example.com", 1)
    expect(mail?.subject).toBe("You are invited to a company at Werkzeug AG")
    expect(mail?.text).not.toContain("set-password")

    const accept = (who: Record<string, string>) =>
      shop.http.post(`/store/customer-center/me/places/${userId(body)}/accept`, { headers: who, body: {} })
    expect(await accept(headers)).toMatchObject({ status: 403, body: { code: "confirm_own_address" } })
    expect(await accept(world.headers)).toMatchObject({ status: 404, body: { code: "not_found" } })
    const confirmed = await shop.http.post("/auth/verification/confirm", {
      body: { code: linkIn(mail?.text ?? "", "confirm").get("token") },
    })
    expect(confirmed.status).toBe(200)
    for (let time = 0; time < 2; time++) {
      expect(await accept(headers)).toMatchObject({
        status: 200,
        body: { business_user: { status: "active" }, company: { name: "Acme" } },
      })
    }
    expect(await select("select key from cc_outbox where key like 'audit:user.joined:%'")).toHaveLength(1)
  })

  it("[B6] knows somebody in whatever case the shop has their address", async () => {
    const customers = shop.container().resolve(Modules.CUSTOMER)
    const known = await customers.createCustomers({ email: "Known@Example.com", has_account: true })
    const { body } = await world.post("/users", newUser("known@example.com"))
    expect(await world.place(userId(body))).toMatchObject({ customer_id: known.id, acceptance_required: true })
    expect(await customers.listCustomers({ email: "known@example.com" })).toEqual([])
  })

  it("[A3 B6] lists whoever shops by the company's number as to add; by accepting their place becomes one in the company", async () => {
    const plain = await shop.customer({ email: "plain@example.com" })
    const away = await shop.customer({ email: "away@example.com" })
    const former = await shop.customer({ email: "former@example.com" })
    const plainId = await createPlace(shop.container(), { customerId: plain.id, customerNumber: "0100", confirmed: true })
    const elsewhere = await createPlace(shop.container(), { customerId: away.id, customerNumber: "0200", confirmed: true })
    await createPlace(shop.container(), { customerId: former.id, customerNumber: "0100", status: "deactivated" })
    const toAdd = async () => (await world.get("/plain-users?q=plain")).body
    expect(await world.get("/plain-users")).toMatchObject({
      status: 200,
      body: { plain_users: [{ id: plainId, email: "plain@example.com", contact_number: null }], count: 1 },
    })
    expect(await toAdd()).toMatchObject({ count: 1 })
    expect((await world.get("/plain-users?q=nobody")).body).toMatchObject({ count: 0 })
    expect(await world.get(`/plain-users/${plainId}`)).toMatchObject({ status: 200, body: { plain_user: { id: plainId } } })
    expect((await world.get(`/plain-users/${elsewhere}`)).status).toBe(404)
    await companies().createErpContactRecords({ company_id: world.companyId, contact_number: "K-7", name: "Paula Plain", email: "plain@example.com" })
    expect(await toAdd()).toMatchObject({ plain_users: [{ contact_number: "K-7" }] })

    const { body } = await world.post("/users", newUser("plain@example.com"))
    expect(await toAdd()).toMatchObject({ plain_users: [], count: 0 })
    expect((await world.get(`/plain-users/${plainId}`)).status).toBe(404)
    const [mail] = await arrivals("plain@example.com", 1)
    expect(mail?.subject).toBe("You are invited to a company at Werkzeug AG")
    const headers = { ...world.store, ...plain.headers }
    const myPlaces = async () => readBody((await shop.http.get("/store/customer-center/me", { headers })).body, "places")
    expect(await myPlaces()).toHaveLength(2)

    const accepted = await shop.http.post(`/store/customer-center/me/places/${userId(body)}/accept`, { headers, body: {} })
    expect(accepted).toMatchObject({ status: 200, body: { business_user: { status: "active" } } })
    expect(await myPlaces()).toMatchObject([{ business_user: { id: userId(body) }, company: { name: "Acme" } }])
    expect(await world.place(plainId)).toBeNull()
  })

  it("[B4] refuses a deactivated user in the company, never oneself, and brings back what was", async () => {
    const colleague = await world.colleague({ roleKeys: ["main_contact"] })
    const see = () => shop.http.get("/store/customer-center/me/company", { headers: colleague.headers })
    expect((await see()).status).toBe(200)
    expect(await world.post(`/users/${world.businessUserId}/deactivate`)).toMatchObject({
      status: 403,
      body: { code: "not_oneself" },
    })
    for (let time = 0; time < 2; time++) {
      expect(await world.post(`/users/${colleague.id}/deactivate`)).toMatchObject({
        status: 200,
        body: { user: { status: "deactivated" } },
      })
    }
    expect((await see()).status).toBeGreaterThanOrEqual(401)
    expect((await world.post(`/users/${colleague.id}/activate`)).body).toMatchObject({ user: { status: "active" } })
    expect((await see()).status).toBe(200)

    const invited = await world.post("/users", newUser("ada@example.com"))
    await world.post(`/users/${userId(invited.body)}/deactivate`)
    const back = await world.post(`/users/${userId(invited.body)}/activate`)
    expect(back.body).toMatchObject({ user: { status: "invited" } })
  })

  it("[B4] keeps the last main contact: by role, by operator, and in the platform's own admin", async () => {
    const operator = await shop.operatorHeaders()
    const colleague = await world.colleague()
    const last = { status: 409, body: { code: "last_main_contact" } }
    const asOperator = (path: string, body: unknown = {}) =>
      shop.http.post(`/admin/customer-center/business-users/${world.businessUserId}${path}`, { headers: operator, body })

    expect(await world.post(`/users/${world.businessUserId}`, { version: 1, role_keys: ["buyer"] })).toMatchObject(last)
    expect(await asOperator("", { version: 1, role_keys: ["buyer"] })).toMatchObject(last)
    expect(await asOperator("/deactivate")).toMatchObject(last)
    expect(await asOperator("/deactivate", { successor_id: "buser_none" })).toMatchObject(last)
    const deletion = await shop.http.delete(`/admin/customers/${world.member.id}`, { headers: operator })
    expect(deletion).toMatchObject({ status: 400, body: { code: "last_main_contact" } })
    const stays = await shop.http.get(`/admin/customers/${world.member.id}`, { headers: operator })
    expect(stays.status).toBe(200)
    expect((await world.get("/users")).status).toBe(200)

    expect(await asOperator("/deactivate", { successor_id: colleague.id })).toMatchObject({
      status: 200,
      body: { business_user: { status: "deactivated" } },
    })
    expect(await world.place(colleague.id)).toMatchObject({ role_keys: ["buyer", "main_contact"] })
    expect((await shop.http.delete(`/admin/customers/${world.member.id}`, { headers: operator })).status).toBe(200)
    expect(await world.place(world.businessUserId)).toBeNull()
  })

  it("[B3] keeps an e-mail apart from another user's of the company, in the platform's own admin as well", async () => {
    const operator = await shop.operatorHeaders()
    const colleague = await world.colleague()
    const path = `/admin/customers/${colleague.customer.id}`
    const change = (email: string, headers: Record<string, string> = operator) => shop.http.post(path, { headers, body: { email } })
    const before = (await world.place(colleague.id))?.email

    expect(await change(world.member.email.toUpperCase())).toMatchObject({ status: 409, body: { code: "email_in_use" } })
    // nobody learns from it who has which address
    expect((await change(world.member.email, world.headers)).status).toBe(401)
    expect((await shop.http.get(path, { headers: operator })).body).toMatchObject({ customer: { email: before } })
    expect((await world.place(colleague.id))?.email).toBe(before)

    expect((await change("free@example.com")).status).toBe(200)
    for (let waited = 0; (await world.place(colleague.id))?.email === before && waited < 10_000; waited += 100) {
      await new Promise((done) => setTimeout(done, 100))
    }
    expect((await world.place(colleague.id))?.email).toBe("free@example.com")
    expect((await change("free@example.com")).status).toBe(200)
  })

  it("[B4] gives a deleted customer's places back where a later step of the deletion fails", async () => {
    const colleague = await world.colleague({ roleKeys: ["main_contact"] })
    const { container } = shop
    const { transaction } = await deleteCustomersWorkflow(container()).run({ input: { ids: [colleague.customer.id] } })
    expect(await world.place(colleague.id)).toBeNull()
    await deleteCustomersWorkflow(container()).cancel({ transaction })
    expect(await world.place(colleague.id)).toMatchObject({ status: "active", role_keys: ["main_contact"] })
  })

  it("[B3] removes a user with roles and prices, keeps the login, and takes them in again", async () => {
    const groupId = await createGroup(world.companyId)
    const colleague = await world.colleague()
    const customers = shop.container().resolve(Modules.CUSTOMER)
    await customers.addCustomerToGroup({ customer_id: colleague.customer.id, customer_group_id: groupId })
    expect(await world.remove(`/users/${colleague.id}`)).toMatchObject({
      status: 200,
      body: { id: colleague.id, deleted: true },
    })
    expect((await world.remove(`/users/${colleague.id}`, {})).status).toBe(404)
    for (let waited = 0; waited < 10_000; waited += 100) {
      await relayOutbox(shop.container())
      if ((await customers.listCustomers({ groups: [groupId] })).length === 0) {
        break
      }
      await new Promise((done) => setTimeout(done, 100))
    }
    expect(await customers.listCustomers({ groups: [groupId] })).toEqual([])
    expect((await shop.http.get("/store/customers/me", { headers: colleague.headers })).status).toBe(200)
    expect((await world.post("/users", newUser(colleague.customer.email))).status).toBe(201)
  })

  it("[B6] undoes what a dead process left of a login, and leaves an operator's login its operator", async () => {
    const { users } = companies()
    const operator = await shop.operatorHeaders({ email: "operator@example.com", password: PASSWORD })
    const auth = shop.container().resolve(Modules.AUTH)
    const customers = shop.container().resolve(Modules.CUSTOMER)
    for (const email of ["new@example.com", "operator@example.com"]) {
      await users.claimDraft({ draftId: `draft_${email}`, email, plannedCustomerId: `cus_${email}`, leaseMs: 60_000 })
      const planned = { id: `cus_${email}`, email, has_account: true }
      await customers.createCustomers(planned)
    }
    const made = await auth.register("emailpass", { body: { email: "new@example.com", password: PASSWORD } })
    const [of] = await auth.listAuthIdentities({
      provider_identities: { provider: "emailpass", entity_id: "operator@example.com" },
    })
    for (const [identity, email] of [
      [made.authIdentity, "new@example.com"],
      [of, "operator@example.com"],
    ] as const) {
      const app_metadata = { ...identity?.app_metadata, customer_id: `cus_${email}` }
      await auth.updateAuthIdentities({ id: identity?.id ?? "", app_metadata })
    }
    await undoDeadRuns()
    expect(await select("select id from customer where id like 'cus_%@example.com' and deleted_at is null")).toEqual([])
    expect(await select("select id from provider_identity where entity_id = 'new@example.com'")).toEqual([])
    expect((await shop.http.get("/admin/users/me", { headers: operator })).status).toBe(200)
    for (const email of ["new@example.com", "operator@example.com"]) {
      expect((await world.post("/users", newUser(email))).status).toBe(201)
    }
  })

  it("[A6 B6] a dead run removes no login that a living run is making, nor one from before it", async () => {
    const auth = shop.container().resolve(Modules.AUTH)
    for (const name of ["living", "before", "own"]) {
      await auth.register("emailpass", { body: { email: `${name}@example.com`, password: PASSWORD } })
      await select(
        `insert into cc_login_draft (id, email, planned_customer_id, lease_until, created_at)
         values ('draft_${name}', '${name}@example.com', 'cus_${name}', now() + interval '1 minute', now() - interval '1 minute')`
      )
    }
    await select("update auth_identity set created_at = now() - interval '1 hour' where id = (select auth_identity_id from provider_identity where entity_id = 'before@example.com')")
    await select(
      `insert into cc_activation (id, customer_number, fingerprint, email, lease_until)
       values ('act_living', '0300', 'f', 'living@example.com', now() + interval '30 seconds')`
    )
    await undoDeadRuns()
    expect(await select("select entity_id from provider_identity where entity_id ~ '^(living|before|own)@' order by 1")).toEqual([
      { entity_id: "before@example.com" },
      { entity_id: "living@example.com" },
    ])
  })

  it("[B2 B5] lists ERP contacts who are no users yet, and makes one a user once", async () => {
    await shop.fillDirectory({
      customers: [{ customer_number: "0100", name: "Acme", center_enabled: true, main_contact_emails: "" }],
      contacts: [
        { customer_number: "0100", contact_number: "K 1/ä", name: "Ada Maria Lovelace", email: "Ada@example.com" },
        { customer_number: "0100", contact_number: "K2", name: "Member", email: world.member.email },
      ],
    })
    const list = await world.get("/contacts?q=lovelace")
    expect(list.body).toMatchObject({
      count: 1,
      is_stale: false,
      next: null,
      contacts: [{ contact_number: "K 1/ä", first_name: "Ada Maria", last_name: "Lovelace", email: "ada@example.com" }],
    })
    expect((await world.get("/contacts")).body).toMatchObject({ count: 1 })
    const path = `/contacts/${encodeURIComponent("K 1/ä")}`
    expect(await world.get(path)).toMatchObject({ status: 200, body: { contact: { customer_number: "0100" } } })
    const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    expect((await other.get(path)).status).toBe(404)
    expect((await other.post(`${path}/user`, newUser("ada@example.com"))).status).toBe(404)

    const answers = await Promise.all(
      ["ada@example.com", "ada2@example.com", "ada3@example.com"].map((email) => world.post(`${path}/user`, newUser(email)))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => readText(body, "code"))).toEqual([
      "contact_in_use",
      "contact_in_use",
    ])
    const [user] = await select("select contact_number, erp_contact_state from cc_business_user where contact_number is not null")
    expect(user).toEqual({ contact_number: "K 1/ä", erp_contact_state: "done" })
    expect(await select("select count(*)::int from customer where email like 'ada%' and deleted_at is null")).toEqual([
      { count: 1 },
    ])
    expect((await world.get("/contacts")).body).toMatchObject({ count: 0 })
  })

  it("[B6 B8] lets the operator add the first main contact, and names unknown roles and companies", async () => {
    const operator = await shop.operatorHeaders()
    const add = (companyId: string, more: Record<string, unknown>) =>
      shop.http.post(`/admin/customer-center/companies/${companyId}/users`, {
        headers: operator,
        body: newUser("first@example.com", more),
      })
    expect(await add(world.companyId, { role_keys: ["nothing"] })).toMatchObject({
      status: 400,
      body: { code: "role_unknown" },
    })
    expect((await add("comp_none", {})).status).toBe(404)
    expect(await add(world.companyId, { role_keys: ["main_contact"] })).toMatchObject({
      status: 201,
      body: { business_user: { status: "invited", email_confirmed: false, company: { name: "Acme" } } },
    })
    const [mail] = await arrivals("first@example.com", 1)
    expect(mail?.text).toContain(world.member.email)
  })

  it("[B11] asks for a company only among those that a person came into", async () => {
    const colleague = await world.colleague({ roleKeys: ["main_contact"] })
    const other = await createCompanyWorld(shop, { name: "Other" })
    await createPlace(shop.container(), { customerId: colleague.customer.id, companyId: other.companyId })
    const { "x-company-id": _left, ...headers } = colleague.headers
    const ask = () => shop.http.get("/store/customer-center/me/company", { headers })
    expect(await ask()).toMatchObject({ status: 400, body: { code: "company_required" } })
    await select("update cc_business_user set acceptance_required = true, status = 'invited' where company_id = '" + other.companyId + "' returning id")
    expect(await ask()).toMatchObject({ status: 200, body: { company: { name: "Acme" } } })
  })
})

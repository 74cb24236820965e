import { isAllowed } from "../../src/workflows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const store = "/store/customer-center"
const admin = "/admin/customer-center"

const options = { shop: { name: "Our Shop" }, features: { delegate: true } }

describeShop("roles and rights", { options }, (shop) => {
  let operator: Record<string, string>
  let key: Record<string, string>
  let company: { id: string }
  let main: Member
  let buyer: Member

  interface Member {
    id: string
    customerId: string
    headers: Record<string, string>
  }

  beforeEach(async () => {
    operator = await shop.operatorHeaders()
    key = await shop.storeHeaders()
    company = await createCompany(shop.container(), { name: "Acme", customer_number: "0100" })
    main = await member({ email: "anna@example.com", roleKeys: ["main_contact"] })
    buyer = await member({ email: "bob@example.com", roleKeys: ["buyer"] })
  })

  async function member(given: {
    email: string
    roleKeys: string[]
    companyId?: string
    confirmed?: boolean
  }): Promise<Member> {
    const { email, roleKeys, companyId = company.id, confirmed = true } = given
    const customer = await shop.customer({ email })
    const id = await createPlace(shop.container(), { customerId: customer.id, companyId, roleKeys, confirmed })
    return { id, customerId: customer.id, headers: { ...key, ...customer.headers } }
  }

  const as = (who: Member) => ({
    get: (path: string) => shop.http.get(`${store}${path}`, { headers: who.headers }),
    post: (path: string, body: unknown) => shop.http.post(`${store}${path}`, { headers: who.headers, body }),
  })
  const ask = (path: string) => shop.http.get(`${admin}${path}`, { headers: operator })
  const tell = (path: string, body: unknown) => shop.http.post(`${admin}${path}`, { headers: operator, body })
  const drop = (path: string) => shop.http.delete(`${admin}${path}`, { headers: operator })
  const allowed = (businessUserId: string, permission: string) =>
    isAllowed(shop.container(), { businessUserId, permission })

  describe("the users", () => {
    it("[B2] of the own company come with roles and last login, searched, filtered and paged", async () => {
      const other = await createCompany(shop.container(), { name: "Other" })
      await member({ email: "else@example.com", roleKeys: ["main_contact"], companyId: other.id })
      await selectAll(shop.container(), "update cc_business_account set last_login_at = '2026-01-02T03:04:05Z' where customer_id = ?", [buyer.customerId])
      const { body } = await as(main).get("/users?order=email&limit=1")
      expect(body).toMatchObject({
        count: 2,
        count_is_minimum: false,
        users: [{ id: main.id, email: "anna@example.com", roles: [{ key: "main_contact" }], is_me: true }],
      })
      const second = await as(main).get(`/users?order=email&limit=1&after=${readText(body, "next")}`)
      expect(second.body).toMatchObject({
        users: [{ id: buyer.id, is_me: false, last_login_at: "2026-01-02T03:04:05.000Z" }],
        next: null,
      })
      expect((await as(main).get("/users?q=BOB@")).body).toMatchObject({ count: 1, users: [{ id: buyer.id }] })
      expect((await as(main).get("/users?role=buyer&status=active")).body).toMatchObject({ count: 1 })
      expect((await as(main).get("/users?q=else")).body).toMatchObject({ count: 0, users: [], next: null })
      expect(await as(main).get(`/users?order=name&after=${readText(body, "next")}`)).toMatchObject({
        status: 400,
        body: { code: "invalid_data" },
      })
      expect((await as(main).get(`/users/${buyer.id}`)).body).toMatchObject({ user: { id: buyer.id, version: 1 } })
    })

    it("[B2 D1] of all companies are the operator's to see", async () => {
      const other = await createCompany(shop.container(), { name: "Other" })
      const far = await member({ email: "else@example.com", roleKeys: [], companyId: other.id, confirmed: false })
      expect((await ask("/business-users?order=-email")).body).toMatchObject({
        count: 3,
        business_users: [
          { id: far.id, company: { name: "Other" }, email_confirmed: false, locked: false, delegate_numbers: [] },
          { id: buyer.id },
          { id: main.id, email_confirmed: true },
        ],
      })
      expect((await ask(`/business-users?company_id=${company.id}&q=anna@`)).body).toMatchObject({ count: 1 })
      expect((await ask(`/business-users?customer_id=${far.customerId}`)).body).toMatchObject({ count: 1 })
      expect((await ask(`/business-users/${far.id}`)).body).toMatchObject({ business_user: { id: far.id } })
      expect((await ask("/business-users/buser_none")).status).toBe(404)
    })
  })

  describe("roles", () => {
    const role = { key: "auditor", name: "Auditor", permissions: ["center.view", "audit.view"], assignable: true }

    it("[B8] are listed with the built-in ones first, which nobody can break", async () => {
      await tell("/business-roles", role)
      const { body } = await ask("/business-roles")
      expect(body).toMatchObject({
        roles: [
          { key: "main_contact", built_in: true, user_count: 1 },
          { key: "approver", built_in: true, user_count: 0 },
          { key: "buyer", built_in: true, user_count: 1 },
          { ...role, built_in: false, user_count: 0, version: 1 },
        ],
      })
      expect(JSON.stringify(readBody(body, "permissions"))).not.toContain('"delegate"')
      const changed = { version: 1, permissions: [] }
      expect(await tell("/business-roles/buyer", changed)).toMatchObject({ status: 403, body: { code: "role_built_in" } })
      expect(await drop("/business-roles/main_contact")).toMatchObject({ status: 403, body: { code: "role_built_in" } })
      for (const taken of ["buyer", "auditor"]) {
        const answer = await tell("/business-roles", { ...role, key: taken })
        expect(answer).toMatchObject({ status: 409, body: { code: "role_key_taken" } })
      }
    })

    it("[B8 B10] cannot grant what only the operator gives, nor what there is not", async () => {
      for (const permissions of [["delegate"], ["everything"], ["__proto__"]]) {
        expect(await tell("/business-roles", { ...role, permissions })).toMatchObject({
          status: 400,
          body: { code: "invalid_data", details: { fields: [{ path: "permissions.0" }] } },
        })
      }
    })

    it("[B8] grant from the next request on what they are changed to, and are audited", async () => {
      const id = readText((await tell("/business-roles", role)).body, "role", "id")
      const clerk = await member({ email: "clerk@example.com", roleKeys: ["auditor"] })
      expect((await as(clerk).get("/audit-events")).status).toBe(200)
      expect((await as(clerk).get("/users")).status).toBe(403)
      const changed = await tell(`/business-roles/${id}`, { version: 1, permissions: ["users.manage"] })
      expect(changed.body).toMatchObject({ role: { permissions: ["users.manage"], version: 2, name: "Auditor", user_count: 1 } })
      expect((await as(clerk).get("/audit-events")).status).toBe(403)
      expect((await as(clerk).get("/users")).status).toBe(200)
      expect(await tell(`/business-roles/${id}`, { version: 1, name: "Late" })).toMatchObject({
        status: 409,
        body: { code: "changed_meanwhile", details: { current: { name: "Auditor", version: 2 } } },
      })
      expect(await drop(`/business-roles/${id}`)).toMatchObject({ status: 409, body: { code: "role_in_use" } })
      await selectAll(shop.container(), "update cc_business_user set deleted_at = now() where id = ?", [clerk.id])
      expect(await drop(`/business-roles/${id}`)).toMatchObject({ status: 200, body: { id, deleted: true } })
      expect((await drop(`/business-roles/${id}`)).status).toBe(404)
      expect((await tell(`/business-roles/${id}`, { version: 2, name: "Late" })).status).toBe(404)
      expect((await tell("/business-roles", role)).status).toBe(201)
      await relayOutbox(shop.container())
      const { body } = await ask(`/audit-events?subject_id=${id}`)
      expect(body).toMatchObject({
        audit_events: [
          { action: "role.deleted" },
          {
            action: "role.updated",
            details: { permissions_before: "audit.view center.view", permissions_after: "users.manage" },
          },
          { action: "role.created" },
        ],
      })
    })

    it("[B8] of one key are made once, and changed once for one version, also at once", async () => {
      const made = await Promise.all(Array.from({ length: 5 }, () => tell("/business-roles", role)))
      expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
      const id = readText((await ask("/business-roles")).body, "roles", 3, "id")
      const changes = await Promise.all(
        ["One", "Two", "Three"].map((name) => tell(`/business-roles/${id}`, { version: 1, name }))
      )
      expect(changes.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    })
  })

  describe("rights", () => {
    const deny = (permission: string) => ({ settings: [{ permission, effect: "deny" }] })

    it("[B12] denied to a company hold for each user but one whom the operator allows it", async () => {
      const answer = await tell(`/companies/${company.id}/access`, deny("orders.place"))
      expect(answer.body).toMatchObject({ features: { center: true, delegate: true } })
      expect(readBody(answer.body, "settings")).toContainEqual(
        expect.objectContaining({ permission: "orders.place", feature: "center", effect: "deny" })
      )
      expect([await allowed(main.id, "orders.place"), await allowed(buyer.id, "orders.place")]).toEqual([false, false])
      await tell(`/business-users/${buyer.id}/access`, { settings: [{ permission: "orders.place", effect: "allow" }] })
      expect([await allowed(main.id, "orders.place"), await allowed(buyer.id, "orders.place")]).toEqual([false, true])
      await tell(`/companies/${company.id}/access`, { settings: [] })
      expect(await allowed(main.id, "orders.place")).toBe(true)
      await relayOutbox(shop.container())
      expect((await ask(`/audit-events?company_id=${company.id}`)).body).toMatchObject({
        audit_events: [
          { action: "company.rights_changed", details: { before: "orders.place=deny", after: "" } },
          { action: "user.rights_changed", details: { before: "", after: "orders.place=allow" } },
          { action: "company.rights_changed", details: { before: "", after: "orders.place=deny" } },
        ],
      })
    })

    it("[B12] bite at the next request", async () => {
      expect((await as(main).get("/users")).status).toBe(200)
      await tell(`/companies/${company.id}/access`, deny("users.manage"))
      expect(await as(main).get("/users")).toMatchObject({ status: 403, body: { code: "permission_denied" } })
      await tell(`/companies/${company.id}/access`, { settings: [] })
      expect((await as(main).get("/users")).status).toBe(200)
    })

    it("[B12] are the main contact's to deny to own users, in place of what was denied before", async () => {
      const first = await as(main).post(`/users/${buyer.id}/access`, { denied: ["orders.place", "orders.place"] })
      expect(first.status).toBe(200)
      expect(await allowed(buyer.id, "orders.place")).toBe(false)
      await tell(`/business-users/${buyer.id}/access`, { settings: [{ permission: "orders.place", effect: "allow" }] })
      expect(await allowed(buyer.id, "orders.place")).toBe(false)
      await as(main).post(`/users/${buyer.id}/access`, { denied: ["baskets.own"] })
      expect([await allowed(buyer.id, "orders.place"), await allowed(buyer.id, "baskets.own")]).toEqual([true, false])
      await relayOutbox(shop.container())
      const { body } = await as(main).get(`/audit-events?user_id=${buyer.id}&limit=1`)
      expect(body).toMatchObject({
        audit_events: [
          {
            action: "user.rights_denied",
            actor_name: "Erika Mustermann",
            subject_name: "Erika Mustermann",
            details: { before: "orders.place=deny", after: "baskets.own=deny" },
          },
        ],
      })
    })

    it("[B12] are nobody's to take from oneself, from a main contact, or from another company's user", async () => {
      const second = await member({ email: "second@example.com", roleKeys: ["main_contact"] })
      const other = await createCompany(shop.container(), { name: "Other" })
      const far = await member({ email: "else@example.com", roleKeys: ["buyer"], companyId: other.id })
      const denied = { denied: ["users.manage"] }
      expect((await as(main).post(`/users/${main.id}/access`, denied)).body).toMatchObject({ code: "not_oneself" })
      expect((await as(main).post(`/users/${main.id}/access`, { denied: [] })).body).toMatchObject({ code: "not_oneself" })
      const protected_ = await as(main).post(`/users/${second.id}/access`, denied)
      expect(protected_).toMatchObject({ status: 403, body: { code: "main_contact_protected" } })
      const theirs = await as(main).post(`/users/${far.id}/access`, denied)
      const missing = await as(main).post(`/users/buser_none/access`, denied)
      expect(theirs).toMatchObject({ status: 404, body: missing.body as object })
      const allowing = await as(main).post(`/users/${buyer.id}/access`, { denied: [], settings: [] })
      expect(allowing).toMatchObject({ status: 400, body: { code: "invalid_data" } })
      expect(await selectAll(shop.container(), "select id from cc_access_setting")).toEqual([])
    })

    it("[B12] once denied, do not count any more for who has become a main contact", async () => {
      await as(main).post(`/users/${buyer.id}/access`, { denied: ["users.manage"] })
      await selectAll(shop.container(), "update cc_business_user_role set role_key = 'main_contact' where business_user_id = ?", [buyer.id])
      expect(await allowed(buyer.id, "users.manage")).toBe(true)
      expect((await as(main).post(`/users/${buyer.id}/access`, { denied: [] })).status).toBe(200)
    })

    it("[B12] wait until the main contact's own address is confirmed", async () => {
      const fresh = await member({ email: "fresh@example.com", roleKeys: ["main_contact"], confirmed: false })
      const answer = await as(fresh).post(`/users/${buyer.id}/access`, { denied: ["orders.place"] })
      expect(answer).toMatchObject({ status: 403, body: { code: "confirm_own_address" } })
    })

    it("[B12] of one user change one after the other, however many ask at once", async () => {
      const lists = [["orders.place"], ["baskets.own"], [], ["orders.place", "profile.edit"]]
      const answers = await Promise.all(
        [...lists, ...lists].map((denied) => as(main).post(`/users/${buyer.id}/access`, { denied }))
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      const rows = await selectAll(shop.container(), "select permission from cc_access_setting order by permission")
      expect(lists.map((list) => [...list].sort())).toContainEqual(rows.map((row) => row.permission))
    })

    it.each([
      [{ settings: [{ permission: "nothing", effect: "deny" }] }],
      [{ settings: [{ permission: "export", effect: "maybe" }] }],
      [{ settings: [{ permission: "export", effect: "deny" }, { permission: "export", effect: "allow" }] }],
    ])("[B12] refuse %j", async (body) => {
      for (const path of [`/companies/${company.id}/access`, `/business-users/${buyer.id}/access`]) {
        expect(await tell(path, body)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
      }
      expect((await tell("/companies/comp_none/access", { settings: [] })).status).toBe(404)
      expect((await tell("/business-users/buser_none/access", { settings: [] })).status).toBe(404)
    })
  })

  describe("why", () => {
    it("[B13] is told with every link of the chain, to the main contact and the operator alike", async () => {
      await tell(`/companies/${company.id}/access`, { settings: [{ permission: "orders.place", effect: "allow" }] })
      await as(main).post(`/users/${buyer.id}/access`, { denied: ["orders.place"] })
      const { status, body } = await as(main).get(`/users/${buyer.id}/access/orders.place`)
      expect(status).toBe(200)
      expect(body).toEqual({
        decision: {
          permission: "orders.place",
          feature: "center",
          feature_name: { en: "Customer center", de: "Customer-Center" },
          description: { en: "Place orders", de: "Bestellungen aufgeben" },
          allowed: false,
          reasons: [
            { rule: "company_active", holds: true },
            { rule: "user_active", holds: true },
            { rule: "shop_feature", feature: "center", holds: true },
            { rule: "setting", decided_by: "user", source: "company", holds: false },
            { rule: "role_grants", role_keys: ["buyer"], holds: true },
          ],
          user_setting: { operator: null, company: "deny" },
          company_setting: "allow",
        },
      })
      const own = await as(main).get(`/users/${buyer.id}/access`)
      const operators = await ask(`/business-users/${buyer.id}/access`)
      expect(own.body).toEqual(operators.body)
      expect(readBody(own.body, "decisions")).toContainEqual(readBody(body, "decision"))
      for (const unknown of ["orders.steal", "constructor", "orders.place%00", "x".repeat(300)]) {
        expect((await as(main).get(`/users/${buyer.id}/access/${unknown}`)).status).toBe(404)
      }
    })

    it("[B1 B13] agrees with what me says of every permission", async () => {
      const me = await as(buyer).get("/me")
      const { body } = await as(main).get(`/users/${buyer.id}/access`)
      const decisions = readBody(body, "decisions")
      const held = Array.isArray(decisions)
        ? decisions.filter((one) => readBody(one, "allowed")).map((one) => readText(one, "permission"))
        : []
      expect(held).toEqual(readBody(me.body, "current", "permissions"))
    })
  })

  describe("acting for others", () => {
    it("[B10] is the operator's to grant, by number or for all, and is denied like any other right", async () => {
      expect(await allowed(buyer.id, "delegate")).toBe(false)
      const path = `/business-users/${buyer.id}/delegate-grants`
      const some = await tell(path, { customer_numbers: ["0200", " 0300 ", "0200"] })
      expect(some.body).toMatchObject({ business_user: { delegate_numbers: ["0200", "0300"] } })
      expect(await allowed(buyer.id, "delegate")).toBe(true)
      expect((await tell(path, { customer_numbers: ["*"] })).body).toMatchObject({ business_user: { delegate_numbers: ["*"] } })
      await tell(`/business-users/${buyer.id}/access`, { settings: [{ permission: "delegate", effect: "deny" }] })
      expect(await allowed(buyer.id, "delegate")).toBe(false)
      for (const customer_numbers of [["*", "0200"], [""], ["a\nb"], "0200"]) {
        expect(await tell(path, { customer_numbers })).toMatchObject({ status: 400, body: { code: "invalid_data" } })
      }
      expect((await tell("/business-users/buser_none/delegate-grants", { customer_numbers: [] })).status).toBe(404)
      await relayOutbox(shop.container())
      expect((await ask(`/audit-events?subject_id=${buyer.id}&action=user.delegate_numbers_changed`)).body).toMatchObject({
        audit_events: [{ details: { before: "0200 0300", after: "*" } }, { details: { before: "", after: "0200 0300" } }],
      })
    })
  })

  describe("the trail", () => {
    it("[D12] of the own company names its people, the shop for operators, and nobody else's", async () => {
      const other = await createCompany(shop.container(), { name: "Other" })
      const far = await member({ email: "else@example.com", roleKeys: ["main_contact"], companyId: other.id })
      await tell(`/companies/${company.id}/access`, { settings: [] })
      await tell(`/companies/${other.id}/access`, { settings: [] })
      await as(far).post(`/users/${far.id}/access`, { denied: [] })
      await relayOutbox(shop.container())
      const { body } = await as(main).get("/audit-events")
      expect(body).toMatchObject({
        count: 1,
        audit_events: [
          {
            action: "company.rights_changed",
            actor_type: "user",
            actor_name: "Our Shop",
            subject_type: "company",
            subject_name: "Acme",
          },
        ],
      })
      const theirs = await as(main).get(`/audit-events?user_id=${far.id}`)
      const missing = await as(main).get("/audit-events?user_id=buser_none")
      expect(theirs).toMatchObject({ status: 404, body: missing.body as object })
    })
  })

  it("[B12] is asked by other plugins for a person in a company, and never allows what nobody knows", async () => {
    const person = { customerId: buyer.customerId, companyId: company.id }
    expect(await isAllowed(shop.container(), { ...person, permission: "orders.place" })).toBe(true)
    expect(await isAllowed(shop.container(), { ...person, companyId: "comp_none", permission: "orders.place" })).toBe(false)
    expect(await isAllowed(shop.container(), { ...person, permission: "orders.steal" })).toBe(false)
    expect(await allowed("buser_none", "orders.place")).toBe(false)
  })
})

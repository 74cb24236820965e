import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { followCustomers } from "../../src/workflows/users/follow-customers"
import { createPlace } from "../world/builders"
import { createCompanyWorld, newUser, userId } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readBody } from "../world/read-body"
import { selectAll } from "../world/rows"

const options = {
  login: { refusalAfterMs: 0 },
  activation: { refusalAfterMs: 0 },
}

describeShop("users", { options }, (shop) => {
  let world: CompanyWorld
  beforeEach(async () => {
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
  })

  const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
  const audits = async (action: string) =>
    await selectAll(shop.container(), `select payload from cc_outbox where key like ?`, [`audit:${action}:%`])

  describe("adding one", () => {
    it("[B6] makes an invited user with roles, language and a login that nobody can use yet", async () => {
      const answer = await world.post("/users", newUser("ada@example.com", { locale: "de" }))

      expect(answer).toMatchObject({
        status: 201,
        body: {
          user: {
            email: "ada@example.com",
            first_name: "Ada",
            last_name: "Lovelace",
            salutation: "ms",
            status: "invited",
            roles: [{ key: "buyer" }],
            language_code: "de",
            contact_number: null,
            erp_contact_state: "none",
            last_login_at: null,
            is_me: false,
          },
        },
      })
      const login = await shop.http.post("/auth/customer/emailpass", {
        body: { email: "ada@example.com", password: "" },
      })
      expect(login.status).not.toBe(200)
      expect(await world.get("/users?q=lovelace")).toMatchObject({ body: { count: 1 } })
      expect(await selectAll(shop.container(), "select state from cc_login_draft")).toEqual([{ state: "done" }])
    })

    it("[B6] refuses an e-mail that another user of the company has, whatever its case", async () => {
      await world.post("/users", newUser("ada@example.com"))
      const own = await world.post("/users", newUser(world.member.email.toUpperCase()))
      const other = await world.post("/users", newUser("ADA@example.com"))
      for (const answer of [own, other]) {
        expect(answer).toMatchObject({ status: 409, body: { code: "email_in_use" } })
      }
    })

    it("[B6] answers alike for an e-mail that the shop knows, and shows a like row", async () => {
      const known = await shop.customer({ email: "known@example.com" })
      const operator = await shop.operatorHeaders({ email: "operator@example.com" })
      const answers = await Promise.all(
        ["new@example.com", "known@example.com", "operator@example.com"].map((email) =>
          world.post("/users", newUser(email))
        )
      )
      const rows = answers.map(({ status, body }) => {
        const user = readBody(body, "user")
        return { answered: status, ...(typeof user === "object" ? user : {}), id: "", email: "", created_at: "", invited_at: "" }
      })
      expect(rows[0]).toMatchObject({ answered: 201, status: "invited", last_login_at: null })
      expect(rows[1]).toEqual(rows[0])
      expect(rows[2]).toEqual(rows[0])

      const [place] = await companies().listPlaces(known.id)
      expect(place).toMatchObject({ status: "invited", acceptance_required: true })
      const person = await shop.http.get("/store/customers/me", { headers: { ...world.store, ...known.headers } })
      expect(person.body).toMatchObject({ customer: { first_name: "Erika" } })
      expect((await shop.http.get("/admin/users/me", { headers: operator })).status).toBe(200)
    })

    it("[B6] takes nothing from a person who was only asked in, not even by deactivating them", async () => {
      const known = await shop.customer({ email: "known@example.com" })
      const headers = { ...world.store, ...known.headers }
      const { body } = await world.post("/users", newUser("known@example.com"))
      const edit = () => shop.http.post("/store/customers/me", { headers, body: { phone: "1" } })
      expect((await edit()).status).toBe(200)
      expect((await world.post(`/users/${userId(body)}/deactivate`)).status).toBe(200)
      expect((await edit()).status).toBe(200)
      expect(await companies().retrieveAccount(known.id)).toMatchObject({ deactivated_everywhere: false })
    })

    it.each<[string, Record<string, unknown>, string]>([
      ["no first name", { first_name: " " }, "first_name"],
      ["a name of 51 characters", { first_name: "a".repeat(20), last_name: "b".repeat(31) }, "last_name"],
      ["a name that begins another header", { last_name: "L\r\nBcc: eve@example.com" }, "last_name"],
      ["an e-mail that begins another header", { email: "a@example.com\r\nBcc: eve@example.com" }, "email"],
      ["two e-mails", { email: "a@example.com, b@example.com" }, "email"],
      ["no role", { role_keys: [] }, "role_keys"],
      ["a salutation that there is not", { salutation: "sir" }, "salutation"],
      ["something else besides", { status: "active" }, "status"],
    ])("[B3 B6] refuses %s, by the field, and leaves nothing", async (_, more, field) => {
      const answer = await world.post("/users", newUser("ada@example.com", more))
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid_data" } })
      expect(readBody(answer.body, "details", "fields")).toEqual(
        expect.arrayContaining([expect.objectContaining({ path: field })])
      )
      expect(await selectAll(shop.container(), "select id from cc_login_draft")).toEqual([])
    })

    it("[B6] takes a name of fifty characters that need two units each", async () => {
      const first_name = "😀".repeat(25)
      const answer = await world.post("/users", newUser("ada@example.com", { first_name, last_name: first_name }))
      expect(answer).toMatchObject({ status: 201, body: { user: { first_name } } })
    })

    it("[B6] makes one user of the same e-mail in many requests at once", async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => world.post("/users", newUser("ada@example.com")))
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
      const counted = await selectAll(
        shop.container(),
        `select (select count(*)::int from customer where email = 'ada@example.com') as customers,
          (select count(*)::int from provider_identity where entity_id = 'ada@example.com') as logins,
          (select count(*)::int from cc_business_user where email = 'ada@example.com') as users,
          (select count(*)::int from cc_outbox where key like 'mail:new-account:%') as mails`
      )
      expect(counted).toEqual([{ customers: 1, logins: 1, users: 1, mails: 1 }])
    })

    it("[B11] lets two companies ask the same new person in at once: one login, two places", async () => {
      const other = await createCompanyWorld(shop, { name: "Other" })
      const answers = await Promise.all([world, other].map((who) => who.post("/users", newUser("ada@example.com"))))
      expect(answers.map(({ status }) => status)).toEqual([201, 201])
      const customers = await selectAll(
        shop.container(),
        "select distinct customer_id, acceptance_required from cc_business_user where email = 'ada@example.com'"
      )
      expect(customers).toEqual([{ customer_id: expect.any(String), acceptance_required: false }])
    })

    it("[B6] waits until the asker's own address is confirmed", async () => {
      const customer = await shop.customer()
      await createPlace(shop.container(), {
        customerId: customer.id,
        companyId: world.companyId,
        roleKeys: ["main_contact"],
      })
      const colleague = await world.colleague()
      const headers = { ...world.store, ...customer.headers }
      for (const [path, body] of [
        ["/users", newUser("ada@example.com")],
        [`/users/${colleague.id}`, { version: 1, role_keys: ["approver"] }],
        [`/users/${colleague.id}/deactivate`, {}],
        [`/users/${colleague.id}/invitation`, {}],
      ] as const) {
        const answer = await shop.http.post(`/store/customer-center${path}`, { headers, body })
        expect([path, answer.status, readBody(answer.body, "code")]).toEqual([path, 403, "confirm_own_address"])
      }
      await companies().confirmEmail(customer.id)
      const answer = await shop.http.post("/store/customer-center/users", { headers, body: newUser("ada@example.com") })
      expect(answer.status).toBe(201)
    })
  })

  describe("roles", () => {
    beforeEach(async () => {
      for (const role of [
        { key: "clerk", name: "Clerk", permissions: ["center.view", "users.manage"], assignable: true },
        { key: "secret", name: "Secret", permissions: ["center.view"], assignable: false },
        { key: "personnel", name: "Personnel", permissions: ["users.manage", "roles.assign"], assignable: true },
      ]) {
        await companies().roles.create({ id: `role_${role.key}`, description: null, ...role }, [])
      }
    })

    it("[B8] lets a main contact give what the operator marked, and nothing else", async () => {
      expect(readBody((await world.get("/roles")).body, "roles")).toMatchObject(
        ["main_contact", "approver", "buyer", "clerk", "personnel"].map((key) => ({ key }))
      )
      const given = await world.post("/users", newUser("ada@example.com", { role_keys: ["clerk", "buyer", "clerk"] }))
      expect(given).toMatchObject({ status: 201, body: { user: { roles: [{ key: "buyer" }, { key: "clerk" }] } } })
      for (const key of ["secret", "nothing_at_all"]) {
        const answer = await world.post("/users", newUser("eve@example.com", { role_keys: ["buyer", key] }))
        expect(answer).toMatchObject({ status: 403, body: { code: "role_not_assignable" } })
      }
    })

    it("[B8] lets nobody give more than they hold, nor make themselves main contact by naming a successor", async () => {
      const staff = await createPersonnel()
      const post = (path: string, body: unknown) =>
        shop.http.post(`/store/customer-center${path}`, { headers: staff.headers, body })
      const refused = { status: 403, body: { code: "role_not_assignable" } }

      expect(await post("/users", newUser("eve@example.com", { role_keys: ["main_contact"] }))).toMatchObject(refused)
      expect(await post(`/users/${staff.id}`, { version: 1, role_keys: ["main_contact"] })).toMatchObject(refused)
      const coup = { successor_id: staff.id }
      const above = { status: 403, body: { code: "permission_denied" } }
      expect(await post(`/users/${world.businessUserId}/deactivate`, coup)).toMatchObject(above)

      // nor by somebody else's invitation, and nobody is rid of who stands above them
      const [chief, buyer] = [await world.colleague({ roleKeys: ["main_contact"], status: "invited" }), await world.colleague()]
      const email = { email: "mine@example.com", version: 1 }
      expect(await post(`/users/${chief.id}/email`, email)).toMatchObject(refused)
      expect(await post(`/users/${chief.id}`, { version: 1, role_keys: ["personnel"] })).toMatchObject(refused)
      for (const id of [chief.id, world.businessUserId]) {
        expect(await post(`/users/${id}/deactivate`, {})).toMatchObject(above)
      }
      const bulk = await post("/users/bulk", { action: "remove", ids: [chief.id] })
      expect(readBody(bulk.body, "results", 0)).toMatchObject({ done: false, code: "permission_denied" })
      await selectAll(shop.container(), "update cc_business_user set status = 'deactivated' where id = ?", [chief.id])
      expect(await post(`/users/${chief.id}/activate`, {})).toMatchObject(above)
      expect(await world.place(world.businessUserId)).toMatchObject({ status: "active" })

      // whoever works below or beside them, they deactivate and take back; a main contact does so with anybody
      for (const { id } of [await createPersonnel(), buyer]) {
        expect((await post(`/users/${id}/deactivate`, {})).status).toBe(200)
        expect((await post(`/users/${id}/activate`, {})).status).toBe(200)
      }
      expect((await world.post(`/users/${chief.id}/activate`)).status).toBe(200)
      await selectAll(shop.container(), "update cc_business_user_role set role_key = 'secret' where business_user_id = ?", [buyer.id])
      expect((await world.post(`/users/${chief.id}/email`, { ...email, version: (await world.place(chief.id))?.version })).status).toBe(202)
      for (const { id } of [chief, buyer]) {
        expect((await world.post(`/users/${id}/deactivate`)).status).toBe(200)
        expect((await world.remove(`/users/${id}`)).status).toBe(200)
      }
    })

    async function createPersonnel() {
      return await world.colleague({ roleKeys: ["personnel"] })
    }
  })

  describe("changing one", () => {
    it("[B3] changes name, salutation, language and roles once for one version, and audits both", async () => {
      const { id, customer } = await world.colleague()
      const changes = { salutation: "mr", first_name: "Max", last_name: "<b>Neu</b>", role_keys: ["approver"] }
      const first = await world.post(`/users/${id}`, { version: 1, language_code: "de", ...changes })
      expect(first).toMatchObject({
        status: 200,
        body: { user: { ...{ salutation: "mr", first_name: "Max", last_name: "<b>Neu</b>" }, version: 2 } },
      })
      expect(await world.post(`/users/${id}`, { version: 1, first_name: "Late" })).toMatchObject({
        status: 409,
        body: { code: "changed_meanwhile", details: { current: { id, first_name: "Max", version: 2 } } },
      })
      expect(await audits("user.updated")).toHaveLength(1)
      await shop.settle()
      const person = await eventually(
        async () =>
          await selectAll(shop.container(), "select first_name, last_name from customer where id = ?", [customer.id]),
        (rows) => rows[0]?.first_name === "Max"
      )
      expect(person).toEqual([{ first_name: "Max", last_name: "<b>Neu</b>" }])
    })

    it("[B3] renames the person only where the company is their only one", async () => {
      const { id, customer } = await world.colleague()
      const other = await createCompanyWorld(shop, { name: "Other" })
      await createPlace(shop.container(), { customerId: customer.id, companyId: other.companyId })
      await world.post(`/users/${id}`, { version: 1, first_name: "Max" })
      expect(await world.place(id)).toMatchObject({ first_name: "Max" })
      const messages = await selectAll(shop.container(), "select key from cc_outbox where topic = 'customer'")
      expect(messages).toEqual([])
    })

    it("[B1 B3] answers another company's user like none at all", async () => {
      const other = await createCompanyWorld(shop, { name: "Other" })
      const { id } = await other.colleague()
      for (const there of [id, "buser_none", other.businessUserId]) {
        for (const [path, body] of [
          [`/users/${there}`, { version: 1, first_name: "Eve" }],
          [`/users/${there}/activate`, {}],
          [`/users/${there}/deactivate`, {}],
          [`/users/${there}/invitation`, {}],
        ] as const) {
          const answer = await world.post(path, body)
          expect([path, answer.status, readBody(answer.body, "code")]).toEqual([path, 404, "not_found"])
        }
        expect((await world.remove(`/users/${there}`, {})).status).toBe(404)
      }
      expect(await world.place(id)).toMatchObject({ status: "active", version: 1 })
    })

    it("[B3] follows the person's own profile, name and e-mail", async () => {
      const { id, headers } = await world.colleague()
      await shop.http.post("/store/customers/me", { headers, body: { first_name: "Own", last_name: "Choice" } })
      const place = await eventually(
        () => world.place(id),
        (row) => row?.first_name === "Own"
      )
      expect(place).toMatchObject({ first_name: "Own", last_name: "Choice" })
    })

    it("[B3] follows an e-mail that was changed where nobody was told, a few places at a time", async () => {
      const [one, two, three] = [await world.colleague(), await world.colleague(), await world.colleague()]
      const change = async (id: string, email: string, minutes: number) =>
        await selectAll(shop.container(), "update customer set email = ?, updated_at = now() - make_interval(mins => ?::integer) where id = (select customer_id from cc_business_user where id = ?)", [email, String(minutes), id])
      await change(one.id, "One@Example.org", 2)
      await change(two.id, "one@example.org", 0)
      await change(three.id, "three@example.org", 0)
      for (let run = 1; run <= 5; run++) {
        await followCustomers(shop.container(), { places: 1 })
      }
      expect(await world.place(one.id)).toMatchObject({ email: "one@example.org", version: 2 })
      expect(await world.place(three.id)).toMatchObject({ version: 1 })
      // the address of another user of the company is not taken, and nothing counts as a change
      await change(two.id, "one@example.org", 2)
      await change(three.id, "three@example.org", 2)
      expect(await followCustomers(shop.container())).toBe(1)
      expect(await world.place(two.id)).toMatchObject({ version: 1 })
      expect(await world.place(three.id)).toMatchObject({ email: "three@example.org", version: 2 })
    })
  })

  describe("many at once", () => {
    it("[B3] acts row by row and says of each what became of it", async () => {
      const [one, two] = [await world.colleague(), await world.colleague()]
      const ids = [one.id, two.id, world.businessUserId, "buser_none"]
      const { status, body } = await world.post("/users/bulk", { action: "deactivate", ids })
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          results: [
            { id: one.id, done: true, code: null },
            { id: two.id, done: true, code: null },
            { id: world.businessUserId, done: false, code: "not_oneself" },
            { id: "buser_none", done: false, code: "not_found" },
          ],
        },
      })
      const back = await world.post("/users/bulk", { action: "activate", ids: [one.id, two.id] })
      expect(readBody(back.body, "results", 1)).toMatchObject({ done: true })
      expect(await world.place(two.id)).toMatchObject({ status: "active" })
      expect((await world.post("/users/bulk", { action: "erase", ids })).status).toBe(400)
    })
  })
})

/** What is so once events and messages have arrived. */
async function eventually<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  let value = await read()
  for (let waited = 0; !isSo(value) && waited < 10_000; waited += 100) {
    await new Promise((done) => setTimeout(done, 100))
    value = await read()
  }
  return value
}

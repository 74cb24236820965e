import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompanyWorld, newUser, userId } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const label = { en: "Cost center", de: "Kostenstelle" }
const options = {
  login: { refusalAfterMs: 0 },
  activation: { refusalAfterMs: 0 },
  erp: { createContacts: true, updateContacts: true },
  fields: {
    users: [
      { key: "cost_center", type: "text" as const, label, pattern: "[A-Z]{2}-\\d{3}" },
      { key: "floor", type: "integer" as const, label, default: 1, max: 80 },
    ],
  },
}
const address = { label: "Main gate", address_1: "Werkstraße 7", city: "Köln", country_code: "DE" }

describeShop("a company's data", { options }, (shop) => {
  let world: CompanyWorld
  beforeEach(async () => {
    await shop.fillDirectory({
      customers: [
        { customer_number: "0100", name: "Acme", center_enabled: true, main_contact_emails: "", country_code: "de" },
      ],
    })
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
  })

  describe("the address book", () => {
    it("[B14] is kept by those who may, offered to all, and never to another company", async () => {
      const created = await world.post("/addresses", { ...address, recipient: "<b>Lager</b>" })
      expect(created).toMatchObject({
        status: 201,
        body: { address: { label: "Main gate", country_code: "de", recipient: "<b>Lager</b>", version: 1 } },
      })
      const id = readText(created.body, "address", "id")
      const buyer = await world.colleague({ roleKeys: ["buyer"] })
      const path = "/store/customer-center/addresses"
      expect((await shop.http.get(path, { headers: buyer.headers })).body).toMatchObject({
        billing_address: { company_name: "Acme" },
        addresses: [{ id }],
      })
      const refused = await shop.http.post(path, { headers: buyer.headers, body: { ...address, label: "Mine" } })
      expect(refused).toMatchObject({ status: 403, body: { code: "permission_denied" } })

      const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
      expect((await other.get("/addresses")).body).toMatchObject({ addresses: [] })
      for (const answer of [
        await other.post(`/addresses/${id}`, { ...address, version: 1 }),
        await other.remove(`/addresses/${id}`),
        await world.remove("/addresses/compaddr_none"),
      ]) {
        expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } })
      }
      await world.post("/addresses", { ...address, label: "Back gate" })
      expect((await world.remove(`/addresses/${id}`)).body).toEqual({ id, deleted: true })
      expect((await world.remove(`/addresses/${id}`)).status).toBe(404)
      expect(await selectAll(shop.container(), "select key from cc_outbox where key like 'audit:address.%'")).toHaveLength(3)
    })

    it("[B14] lets one of two changes at once stand, and no label twice", async () => {
      const created = await world.post("/addresses", address)
      const id = readText(created.body, "address", "id")
      const changes = await Promise.all(
        ["A", "B", "C"].map((city) => world.post(`/addresses/${id}`, { ...address, city, version: 1 }))
      )
      expect(changes.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const conflict = changes.find(({ status }) => status === 409)
      expect(conflict?.body).toMatchObject({ code: "changed_meanwhile", details: { current: { version: 2 } } })
      expect(await world.post("/addresses", { ...address, label: "MAIN GATE" })).toMatchObject({
        status: 409,
        body: { code: "address_label_taken" },
      })
    })

    it.each([
      [{ ...address, country_code: "Germany" }, "country_code"],
      [{ ...address, city: "" }, "city"],
      [{ ...address, label: "a\r\nb" }, "label"],
      [{ ...address, address_1: "x".repeat(201) }, "address_1"],
      [{ ...address, company_id: "comp_1" }, "company_id"],
    ])("[B14] names what is wrong: %j", async (body, path) => {
      expect(await world.post("/addresses", body)).toMatchObject({
        status: 400,
        body: { code: "invalid_data", details: { fields: [{ path }] } },
      })
    })
  })

  describe("further fields", () => {
    it("[B9] are told, judged, stored, searched and changed by their declaration", async () => {
      const told = await shop.http.get("/store/customer-center/fields?form=users", { headers: world.store })
      expect(told.body).toMatchObject({ fields: [{ key: "cost_center", label }, { key: "floor", default: 1, max: 80 }] })

      const wrong = await world.post("/users", newUser("a@example.com", { fields: { cost_center: "x", colour: "red" } }))
      expect(wrong).toMatchObject({
        status: 400,
        body: { details: { fields: [{ path: "fields.colour" }, { path: "fields.cost_center" }] } },
      })
      const created = await world.post("/users", newUser("a@example.com", { fields: { cost_center: "AB-123" } }))
      expect(created.body).toMatchObject({ user: { fields: { cost_center: "AB-123", floor: 1 } } })
      expect((await world.get("/users?q=ab-123")).body).toMatchObject({ count: 1 })

      const changed = await world.post(`/users/${userId(created.body)}`, { version: 1, fields: { floor: 7 } })
      expect(changed.body).toMatchObject({ user: { fields: { floor: 7 } } })
      expect(readBody(changed.body, "user", "fields")).toEqual({ floor: 7 })
    })
  })

  describe("files of users", () => {
    const csv = [
      "first_name,last_name,email,roles,language,cost_center",
      "Ada,Lovelace,ada@example.com,buyer approver,de,AB-123",
      'Grace,"=HYPERLINK(""http://x"")",grace@example.com,buyer,,',
      ",Nobody,nobody@example.com,buyer,,",
      "Eve,Evil,eve@example.com,no_such_role,,",
      "Ada,Again,ADA@example.com,buyer,,",
      "Bob,Broken,bob,buyer,,",
    ].join("\n")

    it("[B3] say line by line what would happen, then do it, and change nothing when they come again", async () => {
      const expected = {
        created: 2,
        created_users: [
          { line: 2, first_name: "Ada", email: "ada@example.com" },
          { line: 3, email: expect.stringContaining("@") },
        ],
        unchanged: 0,
        error_count: 4,
        errors: [
          { line: 4, column: "first_name", code: null },
          { line: 5, column: "roles", code: "role_not_assignable" },
          { line: 6, column: "email", code: null },
          { line: 7, column: "email", code: null },
        ],
      }
      const dry = await world.post("/users/import", { csv, dry_run: true })
      expect(dry).toMatchObject({ status: 200, body: { ...expected, dry_run: true } })
      expect((await world.get("/users")).body).toMatchObject({ count: 1 })

      expect((await world.post("/users/import", { csv })).body).toMatchObject({ ...expected, dry_run: false })
      expect((await world.get("/users?q=ada")).body).toMatchObject({
        users: [{ email: "ada@example.com", status: "invited", language_code: "de", fields: { cost_center: "AB-123" } }],
      })
      expect((await world.post("/users/import", { csv })).body).toMatchObject({ created: 0, created_users: [], unchanged: 2 })
    })

    it("[G1 B3] tell what is wrong in the reader's language, and count what is too much to tell", async () => {
      const rows = Array.from({ length: 1_100 }, (_, index) => `Bob,Broken,bob${index},no_such_role,,`)
      const { body } = await shop.http.post("/store/customer-center/users/import", {
        headers: { ...world.headers, "accept-language": "de" },
        body: { csv: [csv, ...rows].join("\n"), dry_run: true },
      })
      expect(body).toMatchObject({
        created: 2,
        error_count: 1_104,
        errors: [
          { line: 4, message: "ist leer" },
          { line: 5, message: "Eine dieser Rollen kann nur der Shop vergeben." },
          { line: 6, message: "hat dieselbe E-Mail wie Zeile 2" },
          { line: 7, message: "ist keine E-Mail-Adresse" },
          ...rows.slice(0, 996).map((_, index) => ({ line: index + 8, column: "email" })),
        ],
      })
    })

    it("[B3 D6] leave as CSV that no spreadsheet runs, and only by permission", async () => {
      await world.post("/users/import", { csv })
      const file = await fetch(`${shop.baseUrl()}/store/customer-center/users/export`, { headers: world.headers })
      expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8")
      expect(file.headers.get("content-disposition")).toContain("users.csv")
      const text = await file.text()
      expect(text.split("\r\n")[0]).toBe(
        "salutation,first_name,last_name,email,roles,language,status,contact_number,last_login_at,created_at,cost_center,floor"
      )
      expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
      expect(text).toContain("ada@example.com,approver buyer,de,invited,")

      const approver = await world.colleague({ roleKeys: ["approver"] })
      const refused = await shop.http.get("/store/customer-center/users/export", { headers: approver.headers })
      expect(refused).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    })

    it.each([["", 400], ["nonsense", 200], ["first_name,last_name,email\nA,B,c@example.com", 200]])(
      "[B3] %j adds nobody",
      async (text, status) => {
        const answer = await world.post("/users/import", { csv: text })
        expect(answer.status).toBe(status)
        expect((await world.get("/users")).body).toMatchObject({ count: 1 })
      }
    )
  })

  describe("the ERP", () => {
    const contacts = async () =>
      await selectAll(shop.container(), "select contact_number, name, email from erp_directory_contact order by 1")

    it("[B6 F1] gets a contact for a requested user, and hears of a new name", async () => {
      const created = await world.post("/users", newUser("ada@example.com"))
      expect(created.body).toMatchObject({ user: { erp_contact_state: "waiting", contact_number: null } })
      await relayOutbox(shop.container())
      expect(await selectAll(shop.container(), "select state, last_error from cc_outbox where topic = 'erp'")).toEqual([
        { state: "delivered", last_error: null },
      ])
      expect(await contacts()).toEqual([{ contact_number: "900001", name: "Ada Lovelace", email: "ada@example.com" }])
      const id = userId(created.body)
      const written = await world.get(`/users/${id}`)
      expect(written.body).toMatchObject({ user: { erp_contact_state: "done", contact_number: "900001", version: 1 } })

      await world.post(`/users/${id}`, { version: 1, last_name: "King" })
      await world.post(`/users/${id}`, { version: 2, role_keys: ["approver"] })
      await relayOutbox(shop.container())
      expect(await contacts()).toEqual([{ contact_number: "900001", name: "Ada King", email: "ada@example.com" }])
      expect(await selectAll(shop.container(), "select key from cc_outbox where topic = 'erp'")).toHaveLength(2)
      const audits = await selectAll(
        shop.container(),
        "select action from cc_audit_event where action = 'user.erp_contact_written'"
      )
      expect(audits).toHaveLength(1)
    })
  })
})

import { ERP_MODULE } from "../../src/modules/erp"
import type { ErpModuleService } from "../../src/modules/erp"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { describeShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"

const base = "/admin/customer-center/erp/directory"

describeShop("the directory by hand", { options: { activation: { refusalAfterMs: 0 } } }, (shop) => {
  let operator: Record<string, string>
  let acme: string
  let other: string

  const get = (path: string) => shop.http.get(`${base}${path}`, { headers: operator })
  const post = (path: string, body: unknown = {}) => shop.http.post(`${base}${path}`, { headers: operator, body })
  const remove = (path: string) => shop.http.delete(`${base}${path}`, { headers: operator })

  async function addCustomer(number: string, name: string): Promise<string> {
    const { body } = await post("/customers", { customer_number: number, name, center_enabled: true, main_contact_emails: [] })
    return readText(body, "customer", "id")
  }

  async function add(kind: "contact" | "invoice", body: unknown): Promise<string> {
    const answer = await post(`/customers/${acme}/${kind}s`, body)
    expect(answer.status).toBe(201)
    return readText(answer.body, kind, "id")
  }

  beforeEach(async () => {
    operator = await shop.operatorHeaders()
    acme = await addCustomer("0100", "Acme")
    other = await addCustomer("0200", "Other")
  })

  it("[F2 A12] lets a contact and an invoice that were added by hand activate, and no more once they are removed", async () => {
    const contact = await add("contact", { name: "Anna", email: " Anna@Example.COM ", is_main: true })
    const invoice = await add("invoice", { invoice_number: "\u00a0R-1 " })
    const verdict = async () => {
      const entries = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com" }
      const { body } = await shop.http.post("/admin/customer-center/activation-check", { headers: operator, body: entries })
      return readBody(body, "verdict")
    }
    expect(await verdict()).toBe("company_created")
    expect((await get(`/customers/${acme}`)).body).toMatchObject({ customer: { contact_count: 1, invoice_count: 1 } })

    expect((await post(`/customers/${acme}/invoices/${invoice}`, { version: 1, status: "cancelled" })).status).toBe(200)
    expect(await verdict()).toBe("activation_refused")
    await post(`/customers/${acme}/invoices/${invoice}`, { version: 2, status: "issued" })
    expect((await remove(`/customers/${acme}/contacts/${contact}`)).body).toEqual({ id: contact, deleted: true })
    expect(await verdict()).toBe("activation_refused")
    expect((await remove(`/customers/${acme}/contacts/${contact}`)).status).toBe(404)
    expect((await remove(`/customers/${acme}/invoices/${invoice}`)).status).toBe(200)
    expect((await get(`/customers/${acme}/invoices`)).body).toMatchObject({ invoices: [], count: 0 })
  })

  it("[F2] keeps what is entered in the form of an imported file, and gives a number where none is", async () => {
    const answer = await post(`/customers/${acme}/contacts`, {
      contact_number: " \u200b007 ",
      salutation: "ms",
      name: " Mu\u0308ller ",
      email: "M@Example.com",
      phone: "0221 1",
      language_code: "DE",
      is_company: true,
    })
    expect(answer).toMatchObject({ status: 201 })
    expect(readBody(answer.body, "contact")).toEqual({
      id: expect.any(String),
      contact_number: "007",
      salutation: "ms",
      name: "Müller",
      email: "m@example.com",
      phone: "0221 1",
      language_code: "de",
      is_main: false,
      is_company: true,
      version: 1,
    })
    const csv = "customer_number,contact_number,name\n0100,900001,Taken by a file\n"
    await post("/imports", { kind: "contacts", csv })
    expect((await post(`/customers/${acme}/contacts`, { name: "Next" })).body).toMatchObject({ contact: { contact_number: "900002" } })
    expect((await get(`/customers/${acme}/contacts?q=M%40exa`)).body).toMatchObject({ count: 1, contacts: [{ contact_number: "007" }] })
    expect((await get(`/customers/${acme}/contacts?limit=1&offset=1`)).body).toMatchObject({
      count: 3,
      limit: 1,
      contacts: [{ contact_number: "900001" }],
    })
    expect((await get(`/customers/${other}/contacts`)).body).toMatchObject({ count: 0 })
  })

  it("[F2 G7] keeps with an invoice the number of the order that it bills, finds it by that and takes it back", async () => {
    const first = await add("invoice", { invoice_number: "R-1", order_number: " 500001\u200b" })
    await add("invoice", { invoice_number: "R-2" })
    const listed = [
      { id: first, invoice_number: "R-1", status: "issued", order_number: "500001", version: 1 },
      { id: expect.any(String), invoice_number: "R-2", status: "issued", order_number: null, version: 1 },
    ]
    expect(readBody((await get(`/customers/${acme}/invoices`)).body, "invoices")).toEqual(listed)
    expect((await get(`/customers/${acme}/invoices?q=50000`)).body).toMatchObject({ count: 1, invoices: [{ id: first }] })

    const path = `/customers/${acme}/invoices/${first}`
    expect((await post(path, { version: 1, order_number: "500002" })).body).toMatchObject({ invoice: { order_number: "500002", version: 2 } })
    expect((await post(path, { version: 2, status: "draft" })).body).toMatchObject({ invoice: { order_number: "500002", version: 3 } })
    expect((await post(path, { version: 3, order_number: null })).body).toMatchObject({ invoice: { order_number: null, version: 4 } })
    await relayOutbox(shop.container())
    const trail = await shop.http.get(`/admin/customer-center/audit-events?subject_id=${acme}&limit=1`, { headers: operator })
    expect(trail.body).toMatchObject({
      audit_events: [{ details: { invoice_number: "R-1", order_number_before: "500002", order_number_after: null } }],
    })
  })

  it("[F2] refuses a number that the customer has already, and only there", async () => {
    await add("contact", { contact_number: "7", name: "Anna" })
    await add("invoice", { invoice_number: "R-1" })
    const second = await add("invoice", { invoice_number: "R-2" })
    const taken = { status: 409, body: { code: "directory_number_taken" } }
    expect(await post(`/customers/${acme}/contacts`, { contact_number: " 7", name: "Ben" })).toMatchObject(taken)
    expect(await post(`/customers/${acme}/invoices`, { invoice_number: "R-1" })).toMatchObject(taken)
    expect(await post(`/customers/${acme}/invoices/${second}`, { version: 1, invoice_number: "R-1" })).toMatchObject(taken)
    expect((await post(`/customers/${other}/contacts`, { contact_number: "7", name: "Ben" })).status).toBe(201)
    expect((await post(`/customers/${acme}/contacts`, { contact_number: "07", name: "Ben" })).status).toBe(201)
  })

  const wrong: [string, "contacts" | "invoices", object, string][] = [
    ["no name", "contacts", { contact_number: "1" }, "name"],
    ["a blank name", "contacts", { name: " \u00a0" }, "name"],
    ["a name of two lines", "contacts", { name: "Anna\nMüller" }, "name"],
    ["a number of nothing but a mark without width", "contacts", { contact_number: "\u200b", name: "Anna" }, "contact_number"],
    ["a number that is too long", "invoices", { invoice_number: "x".repeat(65) }, "invoice_number"],
    ["a number with a zero byte", "invoices", { invoice_number: "R\u00001" }, "invoice_number"],
    ["no e-mail address", "contacts", { name: "Anna", email: "anna" }, "email"],
    ["a language of three letters", "contacts", { name: "Anna", language_code: "deu" }, "language_code"],
    ["another salutation", "contacts", { name: "Anna", salutation: "Frau" }, "salutation"],
    ["text for a flag", "contacts", { name: "Anna", is_main: "yes" }, "is_main"],
    ["an order number that is too long", "invoices", { invoice_number: "R-1", order_number: "5".repeat(65) }, "order_number"],
    ["an empty order number", "invoices", { invoice_number: "R-1", order_number: "" }, "order_number"],
    ["a status that none has", "invoices", { invoice_number: "R-1", status: "paid" }, "status"],
    ["another customer's number", "invoices", { invoice_number: "R-1", customer_number: "0200" }, "customer_number"],
  ]
  it.each(wrong)("[F2] answers 400 with the field's name to %s", async (_title, kind, body, field) => {
    expect(await post(`/customers/${acme}/${kind}`, body)).toMatchObject({
      status: 400,
      body: { code: "invalid_data", details: { fields: [{ path: field }] } },
    })
    expect((await get(`/customers/${acme}/${kind}`)).body).toMatchObject({ count: 0 })
  })

  it("[F2] lets one of several changes at once win, also over an imported file and the shop's own writing", async () => {
    const id = await add("contact", { contact_number: "7", name: "Anna", email: "anna@example.com" })
    const path = `/customers/${acme}/contacts/${id}`
    const answers = await Promise.all(["A", "B", "C"].map((name) => post(path, { version: 1, name })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])

    await post("/imports", { kind: "contacts", csv: "customer_number,contact_number,name\n0100,7,From a file\n" })
    expect(await post(path, { version: 2, name: "Late" })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile", details: { current: { id, name: "From a file", email: "anna@example.com", version: 3 } } },
    })
    await shop.container().resolve<ErpModuleService>(ERP_MODULE).updateContact({
      customerNumber: "0100",
      contactNumber: "7",
      contact: { salutation: null, name: "By the shop", email: "anna@example.com", languageCode: null },
    })
    expect(await post(path, { version: 3, name: "Late" })).toMatchObject({
      status: 409,
      body: { details: { current: { name: "By the shop", version: 4 } } },
    })
    expect(await post(path, { version: 4, email: null })).toMatchObject({ body: { contact: { name: "By the shop", email: null, version: 5 } } })
  })

  it("[F2] finds nothing below another customer, and nothing at all where another ERP is asked", async () => {
    const contact = await add("contact", { name: "Anna" })
    const invoice = await add("invoice", { invoice_number: "R-1" })
    const routes = (customer: string) => [
      () => get(`/customers/${customer}/contacts`),
      () => get(`/customers/${customer}/invoices`),
      () => post(`/customers/${customer}/contacts`, { name: "Ben" }),
      () => post(`/customers/${customer}/invoices`, { invoice_number: "R-9" }),
      () => post(`/customers/${customer}/contacts/${contact}`, { version: 1, name: "Ben" }),
      () => post(`/customers/${customer}/invoices/${invoice}`, { version: 1, status: "draft" }),
      () => remove(`/customers/${customer}/contacts/${contact}`),
      () => remove(`/customers/${customer}/invoices/${invoice}`),
      () => get(`/customers/${customer}`),
    ]
    for (const route of routes("erpcus_none")) {
      expect(await route()).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    for (const route of routes(other).slice(4, 8)) {
      expect(await route()).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    const elsewhere = jest.spyOn(shop.container().resolve<ErpModuleService>(ERP_MODULE), "usesDirectory").mockReturnValue(false)
    for (const route of routes(acme)) {
      expect(await route()).toMatchObject({ status: 400, body: { code: "directory_not_used" } })
    }
    elsewhere.mockRestore()
    expect((await get(`/customers/${acme}`)).body).toMatchObject({ customer: { contact_count: 1, invoice_count: 1 } })
  })

  it("[D12 F2] tells the customer's trail what was and what is, a person's values apart, and of nothing that changed nothing", async () => {
    const contact = await add("contact", { contact_number: "7", name: "Anna", email: "anna@example.com", is_main: true })
    await post(`/customers/${acme}/contacts/${contact}`, { version: 1, name: "Anna", is_main: true })
    await post(`/customers/${acme}/contacts/${contact}`, { version: 1, name: "Anna Müller", is_main: false })
    await remove(`/customers/${acme}/contacts/${contact}`)
    const invoice = await add("invoice", { invoice_number: "R-1" })
    await post(`/customers/${acme}/invoices/${invoice}`, { version: 1, invoice_number: "R-2" })
    await remove(`/customers/${acme}/invoices/${invoice}`)
    await relayOutbox(shop.container())

    const trail = await shop.http.get(`/admin/customer-center/audit-events?subject_id=${acme}`, { headers: operator })
    expect(trail.body).toMatchObject({
      count: 7,
      audit_events: [
        { action: "directory.invoice_deleted", details: { invoice_number: "R-2", status_before: "issued", status_after: null } },
        {
          action: "directory.invoice_updated",
          details: { customer_number: "0100", invoice_number_before: "R-1", invoice_number_after: "R-2" },
        },
        { action: "directory.invoice_created", actor_type: "user", details: { status_before: null, status_after: "issued" } },
        { action: "directory.contact_deleted", personal: { name_before: "Anna Müller", name_after: null } },
        {
          action: "directory.contact_updated",
          details: { customer_number: "0100", contact_number: "7", is_main_before: true, is_main_after: false },
          personal: { name_before: "Anna", name_after: "Anna Müller" },
        },
        { action: "directory.contact_created", personal: { email_before: null, email_after: "anna@example.com" } },
        { action: "directory.customer_saved" },
      ],
    })
    expect(JSON.stringify(readBody(trail.body, "audit_events", 4, "personal"))).not.toContain("email")
  })
})

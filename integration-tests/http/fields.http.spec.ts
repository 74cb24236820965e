import { AUDIT_MODULE } from "../../src/modules/audit"
import type { AuditModuleService } from "../../src/modules/audit"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { ERP_MODULE } from "../../src/modules/erp"
import type { ErpModuleService } from "../../src/modules/erp"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const PASSWORD = "a long password"
const label = { en: "Label", de: "Feld" }
const costCenter = { key: "cost_center", type: "text" as const, label, pattern: "[A-Z]{2}-\\d{3}", maxLength: 6 }
const options = {
  login: { refusalAfterMs: 0 },
  activation: { refusalAfterMs: 0, emailVerification: true, attemptsPerAddress: 1_000 },
  fields: {
    users: [costCenter],
    activation: [
      { ...costCenter, required: true },
      { key: "staff", type: "integer" as const, label, min: 1 },
      {
        key: "branch",
        type: "select" as const,
        label,
        options: ["trade", "craft"].map((value) => ({ value, label })),
        default: "trade",
      },
      { key: "terms", type: "checkbox" as const, label, required: true },
    ],
  },
}

describeShop("further fields of the activation", { options }, (shop) => {
  let store: Record<string, string>
  const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)

  beforeEach(async () => {
    store = await shop.storeHeaders()
    await shop.fillDirectory({
      customers: [
        { customer_number: "0100", name: "Acme", center_enabled: true, main_contact_emails: "anna@example.com" },
      ],
      contacts: [{ customer_number: "0100", contact_number: "1", name: "Anna Müller", email: "anna@example.com" }],
      invoices: [{ customer_number: "0100", invoice_number: "R-1" }],
    })
  })
  afterEach(() => void jest.restoreAllMocks())

  const numbers = { customer_number: "0100", invoice_number: "R-1" }
  const anna = { ...numbers, email: "anna@example.com", password: PASSWORD }
  const fields = { cost_center: " AB-123 ", terms: true }
  const stored = { cost_center: "AB-123", branch: "trade", terms: true }
  const activate = (body: unknown, headers: Record<string, string> = {}) =>
    shop.http.post("/store/customer-center/activations", { body, headers: { ...store, ...headers } })

  it("[B9 A8] are kept at the main contact: shown, searched, edited around, exported and audited", async () => {
    const { status, body } = await activate({ ...anna, fields })
    expect({ status, body }).toMatchObject({ status: 201, body: { token: null, verification_required: true } })
    const id = readText(body, "business_user", "id")

    const operator = await shop.operatorHeaders()
    const admin = "/admin/customer-center/business-users"
    const shown = await shop.http.get(`${admin}/${id}`, { headers: operator })
    expect(shown.body).toMatchObject({ business_user: { fields: stored } })
    const found = await shop.http.get(`${admin}?q=ab-123`, { headers: operator })
    expect(found.body).toMatchObject({ count: 1, business_users: [{ id }] })
    const edited = await shop.http.post(`${admin}/${id}`, {
      headers: operator,
      body: { version: 1, fields: { cost_center: "CD-456" } },
    })
    expect(edited.body).toMatchObject({ business_user: { fields: { ...stored, cost_center: "CD-456" } } })

    const companyId = readText(body, "company", "id")
    const boss = await shop.customer()
    await createPlace(shop.container(), { customerId: boss.id, companyId, roleKeys: ["main_contact"], confirmed: true })
    const headers = { ...store, ...boss.headers, "x-company-id": companyId }
    const file = await fetch(`${shop.baseUrl()}/store/customer-center/users/export`, { headers })
    const text = await file.text()
    expect(text.split("\r\n")[0]).toMatch(/,created_at,cost_center,staff,branch,terms$/)
    expect(text).toMatch(/anna@example\.com,.*,CD-456,,trade,true/)
    const back = await shop.http.post("/store/customer-center/users/import", { headers, body: { csv: text } })
    expect(back.body).toMatchObject({ created: 0, unchanged: 2, error_count: 0 })

    await relayOutbox(shop.container())
    const { events } = await shop
      .container()
      .resolve<AuditModuleService>(AUDIT_MODULE)
      .listEvents({ filters: { action: "activation.company_created" }, limit: 10, offset: 0 })
    expect(events.map(({ personal }) => personal)).toEqual([
      { email: "anna@example.com", fields: JSON.stringify({ ...stored }) },
    ])
    expect(JSON.stringify(events[0]?.details)).not.toContain("AB-123")
  })

  it("[B9 A7] are taken from a signed-in customer as well", async () => {
    const customer = await shop.customer({ email: "anna@example.com" })
    const missing = await activate(numbers, customer.headers)
    expect(missing).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    const { status, body } = await activate({ ...numbers, fields: { ...fields, staff: 12 } }, customer.headers)
    expect(status).toBe(201)
    const place = await companies().retrievePlace(readText(body, "business_user", "id"))
    expect(place).toMatchObject({ customer_id: customer.id, fields: { ...stored, staff: 12 } })
  })

  it("[B9] name what is wrong before the ERP is asked", async () => {
    const asked = jest.spyOn(shop.container().resolve<ErpModuleService>(ERP_MODULE), "retrieveCustomer")
    for (const [wrong, paths] of [
      [undefined, ["fields.cost_center", "fields.terms"]],
      [{ ...fields, cost_center: " " }, ["fields.cost_center"]],
      [{ ...fields, cost_center: "ab-1" }, ["fields.cost_center"]],
      [{ ...fields, cost_center: "AB-1234" }, ["fields.cost_center"]],
      [{ ...fields, cost_center: "A".repeat(2_001) }, ["fields.cost_center"]],
      [{ ...fields, cost_center: 7 }, ["fields.cost_center"]],
      [{ ...fields, cost_center: ["AB-123"] }, ["fields.cost_center"]],
      [{ ...fields, staff: "12" }, ["fields.staff"]],
      [{ ...fields, staff: 1.5 }, ["fields.staff"]],
      [{ ...fields, staff: 0 }, ["fields.staff"]],
      [{ ...fields, branch: "other" }, ["fields.branch"]],
      [{ ...fields, terms: false }, ["fields.terms"]],
      [{ ...fields, terms: "true" }, ["fields.terms"]],
      [{ ...fields, unknown: "x", staff: "1" }, ["fields.unknown", "fields.staff"]],
      [{ ...fields, toString: "x" }, ["fields.toString"]],
      ["cost_center", ["fields"]],
    ] as const) {
      expect(await activate({ ...anna, fields: wrong })).toMatchObject({
        status: 400,
        body: { code: "invalid_data", details: { fields: paths.map((path) => expect.objectContaining({ path })) } },
      })
    }
    expect(asked).not.toHaveBeenCalled()
    expect(await selectAll(shop.container(), "select id from cc_activation")).toEqual([])
  })

  it("[B9 A5 A6] change neither a refusal nor what an identical request repeats", async () => {
    const refused = await activate({ ...anna, invoice_number: "R-9", fields })
    expect(refused).toMatchObject({ status: 400, body: { type: "not_allowed", code: "activation_refused" } })
    expect(refused.body).not.toHaveProperty("details")

    const first = await activate({ ...anna, fields })
    const again = await activate({ ...anna, fields: { ...fields, cost_center: "ZZ-999" } })
    expect(again).toEqual({ ...again, status: first.status, body: first.body })
    expect(await selectAll(shop.container(), "select fields from cc_business_user")).toEqual([{ fields: stored }])
  })

  it("[B9] are told to whoever draws the form: anybody in the store, operators in the admin", async () => {
    const operator = await shop.operatorHeaders()
    for (const [path, headers] of [
      ["/store/customer-center/fields?form=activation", store],
      ["/admin/customer-center/fields?form=activation", operator],
    ] as const) {
      const answer = await shop.http.get(path, { headers })
      expect(answer).toMatchObject({
        status: 200,
        body: {
          fields: [
            { key: "cost_center", required: true, pattern: costCenter.pattern, max_length: 6, min: null, options: null },
            { key: "staff", min: 1, max: null },
            { key: "branch", default: "trade", options: [{ value: "trade", label }, { value: "craft", label }] },
            { key: "terms", required: true },
          ],
        },
      })
    }
    const unknown = await shop.http.get("/store/customer-center/fields?form=application", { headers: store })
    expect(unknown).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    expect((await shop.http.get("/admin/customer-center/fields?form=users")).status).toBe(401)
  })
})

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"

const base = "/admin/customer-center"

describeShop("operations", { options: { activation: { refusalAfterMs: 0 } } }, (shop) => {
  let operator: Record<string, string>
  beforeEach(async () => {
    operator = await shop.operatorHeaders()
  })

  const get = (path: string) => shop.http.get(`${base}${path}`, { headers: operator })
  const post = (path: string, body: unknown = {}) => shop.http.post(`${base}${path}`, { headers: operator, body })

  it("[D1 D2] lists companies with what an operator wants to see, searched, sorted and paged", async () => {
    const anna = await shop.customer({ email: "anna@example.com" })
    const acme = await createCompany(shop.container(), { name: "Acme", customer_number: "0100" })
    await createCompany(shop.container(), { name: "Zebra 100% GmbH", customer_number: "0200", center_by_erp: false })
    await createCompany(shop.container(), { name: "Mid", customer_number: "0300", active: false })
    await createPlace(shop.container(), { customerId: anna.id, companyId: acme.id, roleKeys: ["main_contact"] })

    const { body } = await get("/companies?order=-name&limit=2")
    expect(body).toMatchObject({
      count: 3,
      count_is_minimum: false,
      companies: [{ name: "Zebra 100% GmbH", center: "off" }, { name: "Mid", active: false, center: "no_main_contact" }],
    })
    expect((await get("/companies?q=0100")).body).toMatchObject({
      companies: [
        {
          name: "Acme",
          center: "ready",
          user_count: 1,
          main_contacts: [{ name: "Erika Mustermann", email: "anna@example.com" }],
        },
      ],
    })
    expect((await get("/companies?q=100%25")).body).toMatchObject({ count: 1, companies: [{ name: "Zebra 100% GmbH" }] })
    expect((await get("/companies?active=false")).body).toMatchObject({ count: 1, companies: [{ name: "Mid" }] })
    expect((await get("/companies?center=ready")).body).toMatchObject({ count: 1, companies: [{ name: "Acme" }] })
    expect((await get(`/business-users?company_id=${acme.id}`)).body).toMatchObject({
      count: 1,
      business_users: [{ email: "anna@example.com", locked: false, company: { name: "Acme" } }],
    })
    expect((await get(`/business-users?customer_id=${anna.id}`)).body).toMatchObject({ count: 1 })
  })

  it("[D4] changes a company once for one version, and audits what was and what is", async () => {
    const { id } = await createCompany(shop.container(), { name: "Acme", customer_number: "0100" })
    await createCompany(shop.container(), { name: "Other" })
    const first = await post(`/companies/${id}`, { version: 1, active: false, center_override: false, external_id: "E-1" })
    const second = await post(`/companies/${id}`, { version: 1, name: "Late" })

    expect(first).toMatchObject({
      status: 200,
      body: { company: { active: false, center: "off", center_source: "operator", version: 2 } },
    })
    expect(second).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile", details: { current: { name: "Acme", version: 2 } } },
    })
    await relayOutbox(shop.container())
    expect((await get(`/audit-events?company_id=${id}`)).body).toMatchObject({
      count: 1,
      audit_events: [
        {
          action: "company.updated",
          actor_type: "user",
          details: { active_before: true, active_after: false, external_id_before: null, external_id_after: "E-1" },
        },
      ],
    })
    const { body } = await get("/companies?q=Other")
    const taken = await post(`/companies/${readText(body, "companies", 0, "id")}`, { version: 1, external_id: "E-1" })
    expect(taken).toMatchObject({ status: 409, body: { code: "external_id_taken" } })
    expect((await post("/companies/comp_none", { version: 1 })).status).toBe(404)
  })

  it("[D4] lets one of two changes at once win", async () => {
    const { id } = await createCompany(shop.container())
    const answers = await Promise.all(
      ["A", "B", "C", "D"].map((name) => post(`/companies/${id}`, { version: 1, name }))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  it("[A11 F1] takes over what the ERP says now, and leaves the operator's word", async () => {
    const customer = {
      customer_number: "0100",
      name: "New name",
      center_enabled: true,
      main_contact_emails: ["anna@example.com"],
      city: "Köln",
    }
    const { id } = await createCompany(shop.container(), { name: "Old", customer_number: "0100", center_by_erp: false })
    expect(await post(`/companies/${id}/refresh`)).toMatchObject({ status: 404, body: { code: "not_in_erp" } })
    await post("/erp/directory/customers", customer)
    await post(`/companies/${id}`, { version: 1, center_override: false })

    expect(await post(`/companies/${id}/refresh`)).toMatchObject({
      status: 200,
      body: { company: { name: "New name", city: "Köln", center: "off", center_source: "operator", version: 3 } },
    })
    expect((await post(`/companies/${id}/refresh`)).body).toMatchObject({ company: { version: 3 } })
  })

  it("[A12] says of an activation which check fails, with the same rule that decides it", async () => {
    await post("/erp/directory/customers", {
      customer_number: "0100",
      name: "Müller",
      center_enabled: true,
      main_contact_emails: ["anna@example.com"],
    })
    await post("/erp/directory/imports", { kind: "invoices", csv: "customer_number,invoice_number\n0100,R-1\n" })
    const check = async (entries: Record<string, string>) => {
      const { status, body } = await post("/activation-check", {
        customer_number: "0100",
        invoice_number: "R-1",
        email: "anna@example.com",
        ...entries,
      })
      expect(status).toBe(200)
      const checks = readBody(body, "checks")
      const failed = Array.isArray(checks)
        ? checks.filter((one) => readBody(one, "result") === "failed").map((one) => readText(one, "name"))
        : []
      return { verdict: readBody(body, "verdict"), failed }
    }
    expect(await check({})).toEqual({ verdict: "company_created", failed: [] })
    expect(await check({ customer_number: "9" })).toEqual({ verdict: "activation_refused", failed: ["customer_known"] })
    expect(await check({ invoice_number: "R-9" })).toEqual({ verdict: "activation_refused", failed: ["invoice_belongs"] })
    expect(await check({ email: "eve@example.com" })).toEqual({
      verdict: "ask_your_administrator",
      failed: ["email_is_main_contact"],
    })
    await shop.customer({ email: "anna@example.com" })
    expect(await check({})).toEqual({ verdict: "account_exists", failed: ["email_free"] })
    await createCompany(shop.container(), { customer_number: "0100", active: false })
    expect(await check({})).toMatchObject({ verdict: "company_inactive" })
  })

  it("[A9] lets one decision of a case stand", async () => {
    const store = await shop.storeHeaders()
    const apply = () =>
      shop.http.post("/store/customer-center/applications", {
        headers: store,
        body: { customer_number: "7", email: "Eva@Example.com", name: "<b>Eva</b>" },
      })
    expect((await apply()).status).toBe(202)
    expect((await apply()).status).toBe(202)
    const { body } = await get("/applications?q=eva@")
    expect(body).toMatchObject({ count: 1, applications: [{ email: "eva@example.com", name: "<b>Eva</b>" }] })
    const id = readText(body, "applications", 0, "id")
    const decided = await Promise.all([
      post(`/applications/${id}/accept`),
      post(`/applications/${id}/decline`, { message: "No" }),
    ])
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await post(`/applications/${id}/accept`)).toMatchObject({ status: 409, body: { code: "already_decided" } })
    expect((await post("/applications/appl_none/accept")).status).toBe(404)
    expect((await get(`/applications/${id}`)).body).toMatchObject({ application: { id, decided_by: expect.any(String) } })
  })

  it("[F2 F6] shows the directory, its import line by line, and how the ERP is", async () => {
    const imported = await post("/erp/directory/imports", {
      kind: "customers",
      csv: "customer_number;name;center_enabled\n1;Ä & Söhne;true\n;Nobody;true\n3;X;perhaps\n",
    })
    expect(imported).toMatchObject({ status: 200, body: { created: 1, error_count: 2 } })
    expect((await get("/erp/directory/customers?q=Söhne")).body).toMatchObject({ count: 1 })
    expect((await get("/erp/status")).body).toMatchObject({ provider: "directory", reachable: true, breaker: "closed" })
  })

  it("[F6] shows a message that gave up, and replays it", async () => {
    const store = await shop.storeHeaders()
    await shop.http.post("/store/customer-center/applications", {
      headers: store,
      body: { customer_number: "7", email: "eva@example.com", name: "Eva" },
    })
    await relayOutbox(shop.container())
    const { body } = await get("/erp/messages")
    expect(body).toMatchObject({ count: 1, messages: [{ room: "company", topic: "mail" }] })
    const id = readText(body, "messages", 0, "id")
    expect((await post(`/erp/messages/company/${id}/replay`)).body).toEqual({ replayed: true })
    expect((await post(`/erp/messages/elsewhere/${id}/replay`)).status).toBe(404)
  })

  it("[D4] guards number, tree and places in the database itself", async () => {
    const pg = shop.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const ids = []
    for (const customer_number of ["1", "2", "3"]) {
      ids.push((await createCompany(shop.container(), { customer_number })).id)
    }
    const [top, middle, low] = ids
    await expect(createCompany(shop.container(), { customer_number: "1" })).rejects.toThrow()
    const put = (id: string | undefined, parent: string | undefined) =>
      pg.raw("update cc_company set parent_id = ? where id = ?", [parent ?? null, id ?? null])
    await put(middle, top)
    await put(low, middle)
    await expect(put(top, low)).rejects.toThrow("above itself")
    await expect(put(top, top)).rejects.toThrow()
    await put(low, undefined)
    await put(middle, undefined)
    const circle = await Promise.allSettled([put(top, middle), put(middle, low), put(low, top)])
    expect(circle.filter(({ status }) => status === "rejected").length).toBeGreaterThanOrEqual(1)
  })
})

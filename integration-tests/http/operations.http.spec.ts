import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
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

  it("[D4] brings a company's users into its new customer group and out of the former, whatever ends in between", async () => {
    const customers = shop.container().resolve(Modules.CUSTOMER)
    const [gold, silver] = await customers.createCustomerGroups([{ name: "Gold" }, { name: "Silver" }])
    const groupIds = { gold: gold?.id ?? "", silver: silver?.id ?? "" }
    const acme = await createCompany(shop.container(), { name: "Acme" })
    const other = await createCompany(shop.container(), { name: "Other" })
    const people = await Promise.all([shop.customer(), shop.customer(), shop.customer()])
    const [anna, ben, invited] = people.map(({ id }) => id)
    for (const customerId of [anna, ben]) {
      await createPlace(shop.container(), { customerId: customerId ?? "", companyId: acme.id })
    }
    await createPlace(shop.container(), { customerId: invited ?? "", companyId: acme.id, status: "invited" })
    await createPlace(shop.container(), { customerId: ben ?? "", companyId: other.id })
    const membersOf = async (group: string) => {
      for (let tries = 0; (await messagesWaiting()) > 0 && tries < 50; tries++) {
        await relayOutbox(shop.container())
      }
      return (await customers.listCustomers({ groups: [group] }, { select: ["id"] })).map(({ id }) => id).sort()
    }
    const messagesWaiting = async () => {
      const pg = shop.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pg.raw("select 1 from cc_outbox where topic = 'price_group' and state <> 'delivered'")
      return rows.length
    }

    const unknown = await post(`/companies/${acme.id}`, { version: 1, customer_group_id: "cusgroup_none" })
    expect(unknown).toMatchObject({
      status: 400,
      body: { code: "invalid_data", details: { fields: [{ path: "customer_group_id" }] } },
    })
    const dies = jest.spyOn(customers, "addCustomerToGroup").mockRejectedValueOnce(new Error("the process ended"))
    await post(`/companies/${acme.id}`, { version: 1, customer_group_id: groupIds.gold })
    for (let tries = 0; dies.mock.calls.length === 0 && tries < 50; tries++) {
      await relayOutbox(shop.container())
    }
    dies.mockRestore()
    await shop.container().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("update cc_outbox set available_at = now()")
    expect(await membersOf(groupIds.gold)).toEqual([anna, ben].sort())

    await post(`/companies/${other.id}`, { version: 1, customer_group_id: groupIds.gold })
    await post(`/companies/${acme.id}`, { version: 2, customer_group_id: groupIds.silver })
    expect(await membersOf(groupIds.silver)).toEqual([anna, ben].sort())
    expect(await membersOf(groupIds.gold)).toEqual([ben])
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
      expect(readBody(body, "signed_in")).toBeNull()
      return { verdict: readBody(body, "verdict"), failed }
    }
    const checkKnown = async () => {
      const entries = { customer_number: "0100", invoice_number: "R-1", email: "anna@example.com" }
      const { body } = await post("/activation-check", entries)
      return [readBody(body, "verdict"), readBody(body, "signed_in", "verdict"), readBody(body, "signed_in", "customer_id")]
    }
    expect(await check({})).toEqual({ verdict: "company_created", failed: [] })
    expect(await check({ customer_number: "9" })).toEqual({ verdict: "activation_refused", failed: ["customer_known"] })
    expect(await check({ invoice_number: "R-9" })).toEqual({ verdict: "activation_refused", failed: ["invoice_belongs"] })
    expect(await check({ email: "eve@example.com" })).toEqual({
      verdict: "ask_your_administrator",
      failed: ["email_is_main_contact"],
    })
    const known = await shop.customer({ email: "anna@example.com" })
    expect(await checkKnown()).toEqual(["account_exists", "company_created", known.id])
    const { id: companyId } = await createCompany(shop.container(), { customer_number: "0100" })
    expect(await checkKnown()).toEqual(["account_exists", "main_contact_added", known.id])
    const placeId = await createPlace(shop.container(), { customerId: known.id, companyId, roleKeys: ["main_contact"] })
    expect(await checkKnown()).toEqual(["account_exists", "already_activated", known.id])
    const companies = shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    await companies.updateBusinessUsers({ id: placeId, status: "deactivated" })
    expect(await checkKnown()).toEqual(["account_exists", "user_deactivated", known.id])
    await companies.updateCompanies({ id: companyId, active: false })
    expect(await checkKnown()).toEqual(["company_inactive", "company_inactive", known.id])
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

  it("[D12 F2] tells the audit what an operator changed in the directory, and of nothing that changed nothing", async () => {
    const customer = { customer_number: "1", name: "Acme", center_enabled: true, main_contact_emails: ["anna@example.com"] }
    const csv = "customer_number;name;center_enabled\n1;Acme & Co;true\n2;New;true\n"
    await post("/erp/directory/customers", customer)
    await post("/erp/directory/customers", customer)
    await post("/erp/directory/customers", { ...customer, name: "Acme Ltd", main_contact_emails: ["ben@example.com"] })
    await post("/erp/directory/imports", { kind: "customers", csv, dry_run: true })
    await post("/erp/directory/imports", { kind: "customers", csv })
    await relayOutbox(shop.container())

    expect((await get("/audit-events")).body).toMatchObject({
      count: 3,
      audit_events: [
        { action: "directory.imported", actor_type: "user", details: { kind: "customers", created: 1, updated: 1 } },
        {
          action: "directory.customer_saved",
          details: { customer_number: "1", name_before: "Acme", name_after: "Acme Ltd" },
          personal: { main_contact_emails_before: "anna@example.com", main_contact_emails_after: "ben@example.com" },
        },
        { action: "directory.customer_saved", details: { name_before: null, name_after: "Acme" } },
      ],
    })
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
    await relayOutbox(shop.container())
    expect((await get("/audit-events?action=outbox.replayed")).body).toMatchObject({
      count: 1,
      audit_events: [{ actor_type: "user", subject_id: id, details: { room: "company" } }],
    })
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

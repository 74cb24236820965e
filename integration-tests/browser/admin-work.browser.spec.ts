import type { Locator } from "playwright-core"
import { readText } from "../world/read-body"
import { seedDirectoryOrder } from "./admin/seed-directory-order"
import { setAdminStage } from "./admin/set-admin-stage"

/** One shop and one world for all; the tests go through it in this order. */
jest.setTimeout(120_000)

const { button, open, page, region, shop } = setAdminStage()
const center = "/app/customer-center"

beforeAll(async () => {
  await shop().importFile("customers", [
    { customer_number: "0100", name: "Müller & Söhne GmbH", center_enabled: true, main_contact_emails: "anna@example.com", city: "Köln", country_code: "de" },
    { customer_number: "0200", name: "Alpha AG", center_enabled: true, main_contact_emails: "ben@example.com" },
    { customer_number: "0300", name: "Zebra KG", center_enabled: true, main_contact_emails: "cleo@example.com" },
    { customer_number: "0400", name: "Plain Ltd", center_enabled: false, main_contact_emails: "dora@example.com" },
  ])
  await shop().importFile(
    "invoices",
    ["0100", "0200", "0300", "0400"].map((number) => ({ customer_number: number, invoice_number: `R-${number}` }))
  )
  for (const [number, email] of [["0100", "anna@example.com"], ["0200", "ben@example.com"]]) {
    const answer = await shop().shopper("/activations", {
      customer_number: number,
      invoice_number: `R-${number}`,
      email,
      password: "a long password",
    })
    expect(answer).toMatchObject({ status: 201, body: { outcome: "company_created" } })
  }
})
beforeEach(async () => {
  await open()
})

const step = (name: string) => page().getByRole("listitem").filter({ hasText: new RegExp(`^${name}:`) })

const externalId = () => page().getByRole("textbox", { name: /^External id/ })

/** What the relay brings comes in its own time. */
async function reloadUntil(awaited: () => Locator): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    await page().reload()
    const seen = await awaited().waitFor({ timeout: 2_000 }).then(() => true, () => false)
    if (seen) {
      return
    }
  }
  throw new Error("It did not come")
}

async function companyIdOf(number: string): Promise<string> {
  const { body } = await shop().get(`/admin/customer-center/companies?q=${number}`)
  return readText(body, "companies", 0, "id")
}

async function check(entries: { number: string; invoice: string; email: string }): Promise<void> {
  await page().goto(`${center}/activation-check`)
  await page().getByLabel("Customer number", { exact: true }).fill(entries.number)
  await page().getByLabel("Invoice number", { exact: true }).fill(entries.invoice)
  await page().getByLabel("E-mail", { exact: true }).fill(entries.email)
  await page().keyboard.press("Enter")
  await region("Answer").waitFor()
}

describe("the list of companies", () => {
  it("[D1] is found in the sidebar and shows who our customers are", async () => {
    await page().goto("/app/customers")
    await page().getByRole("link", { name: "Customer center" }).first().click()
    await page().getByRole("heading", { level: 1, name: "Companies" }).waitFor()
    const row = page().getByRole("row").filter({ hasText: "Müller & Söhne GmbH" })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/Köln, DE\s+0100\s+.*anna@example.com\s+1\s+Center ready/s)
    await page().getByText("1–2 of 2").waitFor()
  })

  it("[D1 D2] keeps search, order and filter in the address, and tells no result from nothing at all", async () => {
    await page().goto(`${center}/companies`)
    await page().getByRole("searchbox").fill("söhne")
    await page().getByText("1–1 of 1").waitFor()
    await button(/^Customer number/).click()
    await page().waitForURL(/order=customer_number/)
    await page().getByRole("combobox", { name: "Status" }).click()
    await page().getByRole("option", { name: "Inactive", exact: true }).click()
    await page().getByText("No company matches").waitFor()

    await page().reload()
    await page().getByText("No company matches").waitFor()
    await page().waitForURL((url) => url.searchParams.get("q") === "söhne")
    expect(await page().getByRole("searchbox").inputValue()).toBe("söhne")
    await button("Show all").click()
    await page().getByText("1–2 of 2").waitFor()
    await page().waitForURL((url) => url.search === "?order=customer_number")
    // a filter that is chosen before the search goes out
    await page().getByRole("searchbox").fill("alpha")
    await page().getByRole("combobox", { name: "Status" }).click()
    await page().getByRole("option", { name: "Active", exact: true }).click()
    await page().waitForURL(({ searchParams: is }) => is.get("q") === "alpha" && is.get("active") === "true")
  })

  it("[D1] opens a company from its row, and the way back keeps what was searched", async () => {
    await page().goto(`${center}/companies?q=alpha`)
    await page().getByRole("cell", { name: "0200" }).click()
    await page().getByRole("heading", { level: 1, name: "Alpha AG" }).waitFor()
    expect(await page().title()).toContain("Alpha AG")
    await page().goBack()
    await page().getByText("1–1 of 1").waitFor()
    await page().waitForURL((url) => url.href.includes("q=alpha"))
  })
})

describe("a company", () => {
  it("[D4 D12] is edited, and the audit trail says what was and what is", async () => {
    const id = await companyIdOf("0200")
    await page().goto(`${center}/companies/${id}`)
    await button("Edit").click()
    await page().getByRole("switch").click()
    await page().getByText("Nobody can act in this company's name from the next request on.", { exact: false }).waitFor()
    await page().getByRole("radio", { name: "Off" }).click()
    await externalId().fill("INV-7")
    await page().keyboard.press("Enter")
    await page().getByText("Company saved.").first().waitFor()
    await region("General").getByText("Off, by an operator").waitFor()
    await region("General").getByText("This company is inactive: nobody can act in its name.", { exact: false }).waitFor()
    expect((await shop().get(`/admin/customer-center/companies/${id}`)).body).toMatchObject({
      company: { active: false, center: "off", center_source: "operator", external_id: "INV-7", name: "Alpha AG" },
    })
    await reloadUntil(() => region("Audit trail").getByText("External id: – → INV-7", { exact: false }))
  })

  it("[D4] shows both values where somebody else saved meanwhile, and saves on the operator's word", async () => {
    const id = await companyIdOf("0100")
    await page().goto(`${center}/companies/${id}`)
    await button("Edit").click()
    await page().getByLabel("Name", { exact: true }).fill("Müller SE")
    const { body } = await shop().get(`/admin/customer-center/companies/${id}`)
    const version = Number(readText(body, "company", "version"))
    await shop().post(`/admin/customer-center/companies/${id}`, { version, name: "Müller Holding", external_id: "H-1" })
    await button("Save").click()

    const conflict = page().getByRole("alert")
    await conflict.getByText("Müller Holding").waitFor()
    expect(await conflict.innerText()).toMatch(/Yours\s+Müller SE\s+Saved meanwhile\s+Müller Holding/)
    await conflict.getByRole("button", { name: "Take over the saved value" }).last().click()
    expect(await externalId().inputValue()).toBe("H-1")
    const route = `**/admin/customer-center/companies/${id}`
    const refusal = { status: 503, json: { type: "unavailable", code: "erp_unavailable", message: "No." } }
    await page().route(route, (one) => (one.request().method() === "POST" ? one.fulfill(refusal) : one.fallback()))
    await button("Save with my values").click()
    await page().getByText("Code: erp_unavailable").waitFor()
    await page().unroute(route)
    await button("Save with my values").click()
    await page().getByRole("heading", { level: 1, name: "Müller SE" }).waitFor()
    expect((await shop().get(`/admin/customer-center/companies/${id}`)).body).toMatchObject({
      company: { name: "Müller SE", external_id: "H-1" },
    })
  })

  it("[D4] names the field where another company has the external id, and keeps what was typed", async () => {
    await page().goto(`${center}/companies/${await companyIdOf("0100")}`)
    await button("Edit").click()
    await externalId().fill("INV-7")
    await button("Save").click()
    await page().getByRole("alert").getByText("Another company has this external id.").waitFor()
    expect(await externalId().inputValue()).toBe("INV-7")
    expect(await externalId().getAttribute("aria-invalid")).toBe("true")
  })

  it("[D4 A11] is fetched from the ERP when the operator says so", async () => {
    const number = "0200"
    await shop().importFile("customers", [{ customer_number: number, name: "Alpha AG", city: "Ulm" }])
    await page().goto(`${center}/companies/${await companyIdOf(number)}`)
    await button("Fetch now").click()
    await region("From the ERP").getByText("Ulm").waitFor()
  })

  it("[D1] that does not exist leads back to the list", async () => {
    await page().goto(`${center}/companies/comp_none`)
    await page().getByText("Code: not_found").waitFor()
    await page().getByRole("link", { name: "To the list of companies" }).click()
    await page().getByRole("heading", { level: 1, name: "Companies" }).waitFor()
  })
})

describe("the activation check", () => {
  it("[A12] says that an activation works, and what the ERP said", async () => {
    await check({ number: " 0300 ", invoice: "R-0300", email: "Cleo@example.com" })
    await region("Answer").getByText("This activation works: the company is created", { exact: false }).waitFor()
    await region("What the ERP said").getByText("Zebra KG").waitFor()
    expect(await step("Customer number").innerText()).toContain("The ERP knows this customer number.")
    expect((await shop().get("/admin/customer-center/companies?q=0300")).body).toMatchObject({ count: 0 })
  })

  it.each([
    ["Customer number", { number: "9999", invoice: "R-0300", email: "cleo@example.com" }],
    ["Invoice number", { number: "0300", invoice: "R-0100", email: "cleo@example.com" }],
    ["E-mail", { number: "0300", invoice: "R-0300", email: "nobody@example.com" }],
  ])("[A12] names the check that fails: %s", async (name, entries) => {
    await check(entries)
    expect(await step(name).innerText()).toContain(": failed")
    expect(await page().getByRole("listitem").filter({ hasText: ": failed" }).count()).toBe(1)
  })

  it("[A12] leads to the company that has the number already", async () => {
    await check({ number: "0100", invoice: "R-0100", email: "nobody@example.com" })
    await region("Answer").getByText("the company uses a customer center", { exact: false }).waitFor()
    await page().getByRole("link", { name: "Open the company" }).click()
    await page().getByRole("heading", { level: 1, name: "Müller SE" }).waitFor()
  })

  it("[A12] says what an account of the shop would get after signing in", async () => {
    await check({ number: "0100", invoice: "R-0100", email: "anna@example.com" })
    await region("Answer").getByText("there is already an account", { exact: false }).waitFor()
    await region("After signing in").getByText("this account has its access by this number already", { exact: false }).waitFor()
    await region("After signing in").getByRole("link", { name: "Open the account" }).waitFor()
  })

  it("[A12] is filled and read without a mouse", async () => {
    await page().goto(`${center}/activation-check`)
    await page().getByLabel("Customer number", { exact: true }).focus()
    for (const text of ["0400", "R-0400", "dora@example.com"]) {
      await page().keyboard.type(text)
      await page().keyboard.press("Tab")
    }
    await page().keyboard.press("Enter")
    await region("Answer").getByText("gets an account without a customer center", { exact: false }).waitFor()
  })
})

describe("the queue of applications", () => {
  const apply = (email: string) =>
    shop().shopper("/applications", {
      customer_number: "0300",
      invoice_number: "R-0300",
      email,
      name: "Petra Lang",
      message: "Please help.",
    })

  it("[A10] shows what was entered; accepting moves it on and says who and when", async () => {
    expect((await apply("petra@example.com")).status).toBe(202)
    await page().goto(`${center}/applications`)
    const entry = page().getByRole("listitem", { name: "Petra Lang" })
    expect(await entry.innerText()).toMatch(/petra@example.com.*0300.*R-0300.*Please help\./s)
    await entry.getByRole("button", { name: "Accept" }).click()
    await page().getByLabel("Message").fill("Please try again.")
    await page().getByRole("dialog").getByRole("button", { name: "Accept" }).click()
    await page().getByText("Nobody is waiting").waitFor()
    await page().getByRole("combobox", { name: "Shown" }).click()
    await page().getByRole("option", { name: "Accepted" }).click()
    await page().getByText("Accepted by operator@example.com", { exact: false }).waitFor()
    await page().getByText("Message: Please try again.").waitFor()
  })

  it("[A9] shows what came later with other entries beside what came first", async () => {
    const more = { customer_number: "0300", email: "quinn@example.com", name: "Mallory", phone: "0190" }
    await apply("quinn@example.com")
    await shop().shopper("/applications", more)
    await page().goto(`${center}/applications`)
    const entry = page().getByRole("listitem", { name: "Petra Lang" })
    const later = entry.getByRole("region", { name: "Sent once more with other entries" })
    expect(await later.innerText()).toMatch(/Name: Mallory · Phone: 0190/)
    expect(await entry.innerText()).toContain("Please help.")
    await button("Decline").click()
    await page().getByRole("dialog").getByRole("button", { name: "Decline" }).click()
    await page().getByText("Nobody is waiting").waitFor()
  })

  it("[A4] says what accepting whom the ERP names by now does, and where the present main contacts are", async () => {
    const omega = { customer_number: "0800", name: "Omega AG", center_enabled: true }
    const entries = { customer_number: "0800", invoice_number: "R-0800", password: "a long password" }
    await shop().importFile("customers", [{ ...omega, main_contact_emails: "olaf@example.com" }])
    await shop().importFile("invoices", [{ customer_number: "0800", invoice_number: "R-0800" }])
    expect((await shop().shopper("/activations", { ...entries, email: "olaf@example.com" })).status).toBe(201)
    await shop().importFile("customers", [{ ...omega, main_contact_emails: "olga@example.com" }])
    expect((await shop().shopper("/activations", { ...entries, email: "olga@example.com" })).status).toBe(403)

    await page().goto(`${center}/applications`)
    const entry = page().getByRole("listitem", { name: "olga@example.com" })
    await entry.getByRole("button", { name: "Accept" }).click()
    const dialog = page().getByRole("dialog")
    await dialog.getByText("a main contact of the company beside the present ones", { exact: false }).waitFor()
    await page().keyboard.press("Escape")
    await entry.getByRole("link", { name: "Open the company" }).click()
    await page().getByRole("heading", { level: 1, name: "Omega AG" }).waitFor()

    await page().goto(`${center}/applications`)
    await entry.getByRole("button", { name: "Accept" }).click()
    await dialog.getByRole("button", { name: "Accept" }).click()
    await page().getByText("olga@example.com becomes a main contact, and gets a mail.", { exact: false }).first().waitFor()
    await page().getByText("Nobody is waiting").waitFor()
  })

  it("[A10] says so where somebody else has decided meanwhile, and keeps the message", async () => {
    await apply("paul@example.com")
    await page().goto(`${center}/applications`)
    await button("Decline").click()
    await page().getByLabel("Message").fill("No.")
    const { body } = await shop().get("/admin/customer-center/applications?status=open")
    const id = readText(body, "applications", 0, "id")
    await shop().post(`/admin/customer-center/applications/${id}/accept`, {})
    await page().getByRole("dialog").getByRole("button", { name: "Decline" }).click()
    await page().getByRole("alert").getByText("Code: already_decided").waitFor()
    expect(await page().getByLabel("Message").inputValue()).toBe("No.")
    await page().keyboard.press("Escape")
    await page().getByText("Nobody is waiting").waitFor()
  })
})

describe("the ERP", () => {
  const file = (text: string | Buffer) => ({ name: "file.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
  const pick = (text: string | Buffer) => page().getByLabel("File", { exact: true }).setInputFiles(file(text))

  it("[F6] is well, and nothing is parked", async () => {
    await page().goto(`${center}/erp`)
    await region("State").getByText("The ERP answers, and nothing is stuck.").waitFor()
    await region("Parked messages").getByText("Nothing is parked").waitFor()
  })

  it("[F4] shows a parked message with its cause, and replays it", async () => {
    await shop().sql(
      `insert into cc_outbox (id, topic, key, payload, attempts, last_error, state) values ('out_t', 'mail', 'mail:test', $1, 9, 'mailbox unavailable', 'parked')`,
      [JSON.stringify({ template: "account-exists", to: "x@example.com", locale: "en", data: {} })]
    )
    await page().goto(`${center}/erp`)
    await region("Parked messages").getByText("mailbox unavailable").waitFor()
    await button("Replay mail:test").click()
    await page().getByText("Will be sent again in a moment.").first().waitFor()
    await region("Parked messages").getByText("Nothing is parked").waitFor()
  })

  it("[F1 F2] lists the orders that the directory received, finds one by its number and shows its lines", async () => {
    await page().goto(`${center}/erp`)
    const received = region("Orders received")
    await received.getByText("No orders yet").waitFor()
    await seedDirectoryOrder(shop(), { customerNumber: "0100", orderNumber: "500001" })
    await seedDirectoryOrder(shop(), { customerNumber: "0200", orderNumber: "500002", isCancelled: true })
    await page().reload()
    await received.getByRole("row", { name: /500002.*Alpha AG.*Cancelled.*€23\.90/ }).waitFor()
    await received.getByRole("searchbox", { name: "Search numbers and customers" }).fill("500001")
    await received.getByRole("cell", { name: "500002", exact: true }).waitFor({ state: "detached" })
    await page().waitForURL((url) => url.href.includes("orders_q=500001"))
    await button("Show order 500001").click()
    const dialog = page().getByRole("dialog", { name: "Order 500001" })
    for (const text of ["Schrauben 8 mm, netto aus brutto", "SCREW-8 · Quantity: 7", "€20.08", "Ann Approver", "KST-1", /Werkstraße 1/]) {
      await dialog.getByText(text).first().waitFor()
    }
    await page().keyboard.press("Escape")
    await received.getByRole("searchbox", { name: "Search numbers and customers" }).fill("nothing")
    await received.getByText("No order matches").waitFor()
  })

  it("[F2] takes a file: a dry run stores nothing and names each wrong line, the import stores the others", async () => {
    await page().goto(`${center}/erp`)
    await button("Import CSV").click()
    await pick("customer_number,name,country_code\n0500,Übersee AG,de\n,Nobody,de\n0501,Wrong,Germany\n")
    await button("Only check").click()
    const dialog = page().getByRole("dialog")
    await dialog.getByText("Checked, nothing was stored.", { exact: false }).waitFor()
    await dialog.getByText("Line 3, customer_number").waitFor()
    await dialog.getByText("Line 4, country_code").waitFor()
    // so that the same file, mended, is a choice again
    expect(await page().getByLabel("File", { exact: true }).inputValue()).toBe("")
    expect((await shop().get("/admin/customer-center/erp/directory/customers?q=0500")).body).toMatchObject({ count: 0 })

    await dialog.getByRole("button", { name: "Import", exact: true }).click()
    await dialog.getByText("Imported:").waitFor()
    await page().keyboard.press("Escape")
    await page().getByRole("searchbox", { name: "Search the directory" }).fill("0500")
    await page().getByRole("cell", { name: "Übersee AG", exact: true }).waitFor()
  })

  it("[F2] refuses a file in another encoding before it is sent", async () => {
    await page().goto(`${center}/erp`)
    await button("Import CSV").click()
    await pick(Buffer.from("customer_number,name\n0600,Müller\n", "latin1"))
    await button("Import").click()
    await page().getByText("The file is not in UTF-8.", { exact: false }).waitFor()
    expect((await shop().get("/admin/customer-center/erp/directory/customers?q=0600")).body).toMatchObject({ count: 0 })
  })

  it("[F2] takes a customer by hand and names the field that is wrong", async () => {
    await page().goto(`${center}/erp`)
    await button("Add customer").click()
    const dialog = page().getByRole("dialog")
    await dialog.getByLabel("Customer number").fill("0700")
    await dialog.getByLabel("Name", { exact: true }).fill("Hand Made Ltd")
    await dialog.getByLabel("Country").fill("Germany")
    await page().keyboard.press("Enter")
    await dialog.getByText("Code: invalid_data").waitFor()
    expect(await dialog.getByLabel("Country").getAttribute("aria-invalid")).toBe("true")
    await dialog.getByLabel("Country").fill("DE")
    await page().keyboard.press("Enter")
    await dialog.waitFor({ state: "detached" })
    expect((await shop().get("/admin/customer-center/erp/directory/customers?q=0700")).body).toMatchObject({
      customers: [{ name: "Hand Made Ltd", country_code: "de", main_contact_emails: [] }],
    })
  })
})

describe("the platform's page of a customer", () => {
  it("[D11] shows the person's places and lets a locked one in again", async () => {
    const id = await companyIdOf("0100")
    const { body } = await shop().get(`/admin/customer-center/business-users?company_id=${id}`)
    const customerId = readText(body, "business_users", 0, "customer_id")
    await shop().sql("update cc_business_account set locked_at = now() where customer_id = $1", [customerId])
    await page().goto(`/app/customers/${customerId}`)
    const places = region("Customer center")
    await places.getByText("Locked").waitFor()
    expect(await places.innerText()).toMatch(/Müller SE\s+0100 · Main contact\s+Active\s*Locked/)
    await places.getByRole("button", { name: "Unlock" }).click()
    await page().getByRole("alertdialog").getByRole("button", { name: "Unlock" }).click()
    await page().getByText("anna@example.com is unlocked and gets a link to set a new password.").first().waitFor()
    await places.getByText("Locked").waitFor({ state: "detached" })
    await places.getByRole("link", { name: "Müller SE" }).click()
    await page().getByRole("heading", { level: 1, name: "Müller SE" }).waitFor()
  })

  it("[D11] has one quiet line for everybody else", async () => {
    const { body } = await shop().post("/admin/customers", { email: "private@example.com" })
    await page().goto(`/app/customers/${readText(body, "customer", "id")}`)
    await region("Customer center").getByText("Not a business user.").waitFor()
  })
})

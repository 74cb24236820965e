import { readBody, readText } from "../world/read-body"
import { seedCompany } from "./admin/seed-company"
import { placeOrder, seedPeriods, seedSpendings } from "./admin/seed-ledger"
import { looks, setAdminStage } from "./admin/set-admin-stage"
import { findViolations } from "./pages/find-violations"

jest.setTimeout(240_000)

const { dialog, open, page, picture, shop } = setAdminStage()

let companyId: string
let anna: { userId: string; customerId: string }
let costCenterId: string

beforeAll(async () => {
  const customer = { customer_number: "K-1", name: "Budget GmbH", main_contact_emails: "anna@example.com", currency_code: "eur" }
  companyId = await seedCompany(shop(), customer)
  const users = (await shop().get("/admin/customer-center/business-users?q=anna@example.com")).body
  anna = { userId: readText(users, "business_users", 0, "id"), customerId: readText(users, "business_users", 0, "customer_id") }
})

const api = () => `/admin/customer-center/companies/${companyId}/budgets`
const section = () => page().getByRole("region", { name: "Budgets" })
const centers = () => page().getByRole("region", { name: /^(Cost centers|Kostenstellen)$/ })
const widget = () => page().getByRole("region", { name: /^(Customer center|Customer-Center)$/ })

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByRole("combobox", { name: label }).click()
  await page().getByRole("option", { name: option }).click()
}

it("[C1 C9] the operator sets a budget, sees its use and statement, changes it and takes it away", async () => {
  await open()
  await page().goto(`/app/customer-center/companies/${companyId}`)
  await section().getByText("No budgets").waitFor()
  await section().getByRole("button", { name: "Set a budget" }).click()
  await choose("For whom", "Whole company")
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().getByText("Please type an amount above zero, such as 1,000.50.").waitFor()
  await dialog().getByLabel("Amount in EUR").fill("400.005")
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().getByText("has more decimals than EUR has").waitFor()
  await dialog().getByLabel("Amount in EUR").fill("400")
  await page().screenshot({ path: picture("admin-budgets-set-light") })
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().waitFor({ state: "detached" })
  await section().getByText("€400.00 left of €400.00").locator("visible=true").waitFor()
  await section().screenshot({ path: picture("admin-budgets-table-light") })
  expect((await shop().get(api())).body).toMatchObject({
    budgets: [{ subject_type: "company", period: "month", amount: "400", on_exceed: "approve" }],
  })

  await section().getByRole("button", { name: "Statement: Whole company, per month" }).locator("visible=true").click()
  await dialog().getByText("Nothing has moved it yet").waitFor()
  await page().keyboard.press("Escape")
  await dialog().waitFor({ state: "detached" })

  await section().getByRole("button", { name: "Change Whole company, per month" }).locator("visible=true").click()
  await dialog().getByLabel("Amount in EUR").fill("500")
  const id = readText((await shop().get(api())).body, "budgets", 0, "id")
  expect((await shop().post(`${api()}/${id}`, { version: 1, amount: "450" })).status).toBe(200)
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().getByRole("alert").getByText("450").waitFor()
  await dialog().getByRole("button", { name: "Save with my values" }).click()
  await dialog().waitFor({ state: "detached" })
  await section().getByText("€500.00 left of €500.00").locator("visible=true").waitFor()

  await section().getByRole("button", { name: "Remove Whole company, per month" }).locator("visible=true").click()
  await dialog().getByRole("button", { name: "Remove", exact: true }).click()
  await section().getByText("No budgets").waitFor()
  expect(readBody((await shop().get(api())).body, "count")).toBe(0)
})

it("[C1] Enter in a search sends no form, and who was chosen stays in view while another one is searched", async () => {
  await open()
  await page().goto(`/app/customer-center/companies/${companyId}`)
  await section().getByRole("button", { name: "Set a budget" }).click()
  await dialog().getByLabel("Amount in EUR").fill("400")
  await choose("User", "anna@example.com")
  const search = dialog().getByRole("searchbox", { name: "Find a user by name or e-mail" })
  await search.fill("nobody of this name")
  await Promise.all([page().waitForResponse((answer) => answer.url().includes("q=nobody")), search.press("Enter")])
  await dialog().getByRole("combobox", { name: "User" }).getByText("anna@example.com").waitFor()
  expect(readBody((await shop().get(api())).body, "count")).toBe(0)
})

it("[C12 C9] the operator tries a budget before it is set, says when it ends and who is told, and looks at its periods", async () => {
  await seedSpendings(shop(), { companyId, userId: anna.userId })
  await open()
  await page().goto(`/app/customer-center/companies/${companyId}`)
  await section().getByRole("button", { name: "Set a budget" }).click()
  await choose("For whom", "Whole company")
  await choose("Period", "per order")
  const tried = dialog().getByRole("region", { name: "What it would have done" })
  await tried.getByText("Enter for whom it is and an amount").waitFor()
  await dialog().getByLabel("Amount in EUR").fill("500")
  await tried.getByText("3 orders would have needed an approval.").waitFor()
  await choose("When it is exceeded", "Refuse the order")
  await tried.getByText("3 orders would have been refused.").waitFor()
  await tried.getByText("Orders that would have gone over it").click()
  expect(await tried.getByRole("list").last().innerText()).toContain("€900.00")
  await choose("Period", "per month")
  await tried.getByText(/so far/).waitFor()
  await dialog().getByLabel("Mail when so many percent are spent").fill("0")
  await dialog().getByText("Whole percents from 1 to 100").waitFor()
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().getByText("Not sent yet. Please check the marked fields.").waitFor()
  await dialog().getByLabel("Mail when so many percent are spent").fill("50 90")
  await dialog().getByLabel("Valid up to and including").fill("2090-12-31")
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().waitFor({ state: "detached" })
  const { body } = await shop().get(api())
  expect(body).toMatchObject({
    budgets: [{ period: "month", alert_shares: [50, 90], valid_until: expect.stringMatching(/^2090-12-31T2/), on_exceed: "block" }],
  })

  const id = readText(body, "budgets", 0, "id")
  await seedPeriods(shop(), id)
  await section().getByRole("button", { name: "Statement: Whole company, per month" }).locator("visible=true").click()
  const chart = dialog().getByRole("region", { name: "Used in each period" })
  await chart.getByText("Show as a table").click()
  expect(await chart.locator("svg rect").count()).toBe(22)
  expect(await chart.getByRole("listitem").filter({ hasText: "of €500.00" }).count()).toBe(11)
  expect((await shop().post(`${api()}/${id}`, { version: 1, amount: "" })).body).toEqual({ budget: null })
})

it("[C1] cost centers are made, found, moved below another one, and assigned to a user", async () => {
  await open()
  await page().goto(`/app/customer-center/companies/${companyId}`)
  await centers().getByText("No cost centers").waitFor()
  for (const [code, name] of [["100", "Production"], ["110", "Workshop <North>"]] as const) {
    await centers().getByRole("button", { name: "Add a cost center" }).click()
    await dialog().getByLabel("Code", { exact: true }).fill(code)
    await dialog().getByLabel("Name", { exact: true }).fill(name)
    await dialog().getByRole("button", { name: "Save" }).click()
    await dialog().waitFor({ state: "detached" })
  }
  await centers().getByRole("button", { name: "Add a cost center" }).click()
  await dialog().getByLabel("Code", { exact: true }).fill("100")
  await dialog().getByLabel("Name", { exact: true }).fill("Twice")
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().getByRole("alert").getByText("Another cost center of the company has this code.").waitFor()
  await page().keyboard.press("Escape")
  await dialog().waitFor({ state: "detached" })

  await centers().getByRole("button", { name: "Change 110 Workshop <North>" }).locator("visible=true").click()
  await choose("Lies below", "100 Production")
  await dialog().getByLabel("Name", { exact: true }).fill("Workshop North")
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().waitFor({ state: "detached" })
  await centers().getByRole("row").filter({ hasText: "110 Workshop North" }).getByText("100 Production").waitFor()
  const list = await shop().get(`/admin/customer-center/companies/${companyId}/cost-centers?order=path`)
  costCenterId = readText(list.body, "cost_centers", 1, "id")
  expect(list.body).toMatchObject({ cost_centers: [{ code: "100", parent_id: null }, { code: "110", ancestors: [{ code: "100" }] }] })

  await centers().getByRole("button", { name: "Remove 100 Production" }).locator("visible=true").click()
  await dialog().getByText("Others lie below it").first().waitFor()
  expect(await dialog().getByRole("button", { name: "Remove", exact: true }).isDisabled()).toBe(true)

  await page().goto(`/app/customer-center/users/${anna.userId}`)
  await centers().getByRole("button").first().click()
  await choose("Assign another one", "110 Workshop North")
  await dialog().getByRole("button", { name: "Save" }).click()
  await dialog().waitFor({ state: "detached" })
  await centers().getByText("110 Workshop North").waitFor()
  expect((await shop().get(`/admin/customer-center/business-users/${anna.userId}/cost-centers`)).body).toMatchObject({
    cost_centers: [{ id: costCenterId, is_default: true }],
  })
})

describe("on the platform's order page", () => {
  let orderId: string
  beforeAll(async () => {
    await shop().post(api(), { subject_type: "user", subject_id: anna.userId, period: "month", amount: "2000" })
    orderId = await placeOrder(shop(), { customerId: anna.customerId, costCenterId })
  }, 60_000)

  it.each([
    { language: "en", theme: "light", viewport: { width: 1280, height: 1200 } },
    { language: "de", theme: "dark", viewport: { width: 390, height: 844 } },
  ] as const)("[D11 C9] an order shows its company, its budgets and what moved it, in $language, $theme", async (look) => {
    await open(look)
    await page().goto(`/app/orders/${orderId}`)
    await widget().getByText("order.placed").first().waitFor()
    const text = await widget().innerText()
    expect(text).toMatch(/Budget GmbH[\s\S]*110 Workshop North[\s\S]*PO-2026-0815[\s\S]*124[.,]50/)
    // German amounts have a space that does not break
    expect(text.replace(/\u00a0/g, " ")).toContain(look.language === "en" ? "€124.50 of €2,000.00" : "124,50 € von 2.000,00 €")
    await widget().scrollIntoViewIfNeeded()
    await page().screenshot({ path: picture(`admin-order-page-${look.theme}`) })
    await widget().screenshot({ path: picture(`admin-order-widget-${look.theme}`) })
    expect(await findViolations(page(), `[aria-labelledby="${await widget().getAttribute("aria-labelledby")}"]`)).toEqual([])
    await page().goto(`/app/customer-center/companies/${companyId}`)
    await centers().getByText("110 Workshop North").locator("visible=true").first().waitFor()
    await centers().screenshot({ path: picture(`admin-cost-centers-${look.theme}`) })
    await centers().getByRole("button", { name: /110 Workshop North/ }).locator("visible=true").first().click()
    await dialog().getByRole("button").first().waitFor()
    await page().screenshot({ path: picture(`admin-cost-centers-edit-${look.theme}`) })
    expect(await findViolations(page(), "[role=dialog]")).toEqual([])
    await page().goto(`/app/customer-center/users/${anna.userId}`)
    await centers().getByText("110 Workshop North").waitFor()
    await centers().getByRole("button").first().click()
    await dialog().getByRole("combobox").first().waitFor()
    await page().screenshot({ path: picture(`admin-cost-centers-assign-${look.theme}`) })
  })

  it.each(looks)("[C8 D11] an order that nothing could stop is found in a list, in $language, $theme", async (look) => {
    await shop().sql("update cc_budget_spending set source = 'ungated' where order_id = $1", [orderId])
    await open(look)
    await page().goto(`/app/customer-center/companies/${companyId}`)
    await section().getByRole("link", { name: /^(Flagged orders|Auffällige Bestellungen)$/ }).click()
    const main = page().getByRole("main")
    const why = main.getByText(/^(Came past the gate|Kam an der Prüfung vorbei)$/).locator("visible=true")
    await why.first().waitFor()
    await main.getByText(/^(Only|Nur) Budget GmbH$/).waitFor()
    expect(await main.innerText()).toMatch(/124[.,]50/)
    await page().screenshot({ path: picture(`admin-flagged-orders-${look.theme}`) })
    expect(await findViolations(page(), "main")).toEqual([])
    expect(await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await main.getByRole("combobox", { name: /^(Why|Warum)$/ }).click()
    await page().getByRole("option", { name: /^(Second order|Zweite Bestellung)/ }).click()
    await main.getByRole("button", { name: /^(Show all|Alle anzeigen)$/ }).click()
    await main.getByRole("link", { name: /^#\d+$/ }).locator("visible=true").first().click()
    await widget().getByText(/^(Came past the gate|Kam an der Prüfung vorbei)$/).waitFor()
  })

  it("[D11] an order of nobody's company says so", async () => {
    await shop().sql("update cc_order set company_id = null where order_id = $1", [orderId])
    await open()
    await page().goto(`/app/orders/${orderId}`)
    await widget().getByText("Placed for no company.").waitFor()
  })
})

it.each(looks)("[G1] the section and its forms can be used by everyone, in $language, $theme", async (look) => {
  const created = await shop().post(api(), { subject_type: "role", subject_id: "buyer", period: "week", amount: "700.5", on_exceed: "block" })
  const id = readText(created.body, "budget", "id")
  await seedPeriods(shop(), id)
  await open(look)
  await page().goto(`/app/customer-center/companies/${companyId}`)
  const acts = section().getByRole("button", { name: /Buyer|Einkäufer/ }).locator("visible=true")
  await acts.first().waitFor()
  for (const nth of [0, 1, 2]) {
    await acts.nth(nth).click()
    await dialog().getByRole("button").first().waitFor()
    if (nth < 2) {
      await dialog().locator("summary").first().waitFor()
      await dialog().locator("summary").first().scrollIntoViewIfNeeded()
    }
    await page().screenshot({ path: picture(`admin-budgets-act-${nth}-${look.theme}`) })
    expect(await findViolations(page(), "[role=dialog]")).toEqual([])
    await page().keyboard.press("Escape")
    await dialog().waitFor({ state: "detached" })
  }
  await page().mouse.move(0, 0)
  await section().screenshot({ path: picture(`admin-budgets-section-${look.theme}`) })
  expect(await findViolations(page(), "main")).toEqual([])
  expect(await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect((await shop().post(`${api()}/${id}`, { version: 1, amount: "" })).body).toEqual({ budget: null })
})

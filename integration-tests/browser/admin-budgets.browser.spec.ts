import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { readBody, readText } from "../world/read-body"
import { openAdmin, startAdminShop, type AdminShop } from "./admin/admin-shop"
import { placeOrder, seedPeriods, seedSpendings } from "./admin/seed-ledger"
import { findViolations } from "./pages/find-violations"
import { openBrowser } from "./pages/open-browser"

jest.setTimeout(240_000)

const builtWithinMs = 600_000
const folder = join(ROOT_FOLDER, ".test", "screenshots")

let browser: Browser
let shop: AdminShop
let companyId: string
let anna: { userId: string; customerId: string }
let costCenterId: string

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  browser = await openBrowser()
  shop = await startAdminShop()
  await shop.importFile("customers", [
    { customer_number: "K-1", name: "Budget GmbH", center_enabled: true, main_contact_emails: "anna@example.com", currency_code: "eur" },
  ])
  await shop.importFile("invoices", [{ customer_number: "K-1", invoice_number: "R-1" }])
  const entries = { customer_number: "K-1", invoice_number: "R-1", email: "anna@example.com", password: "a long password" }
  expect(await shop.shopper("/activations", entries)).toMatchObject({ status: 201 })
  companyId = readText((await shop.get("/admin/customer-center/companies")).body, "companies", 0, "id")
  const users = (await shop.get("/admin/customer-center/business-users?q=anna@example.com")).body
  anna = { userId: readText(users, "business_users", 0, "id"), customerId: readText(users, "business_users", 0, "customer_id") }
}, builtWithinMs)
afterAll(async () => {
  await browser.close()
  await shop.stop()
})

const api = () => `/admin/customer-center/companies/${companyId}/budgets`
const section = (page: Page) => page.getByRole("region", { name: "Budgets" })
const centers = (page: Page) => page.getByRole("region", { name: /^(Cost centers|Kostenstellen)$/ })
const widget = (page: Page) => page.getByRole("region", { name: /^(Customer center|Customer-Center)$/ })
const dialog = (page: Page) => page.getByRole("dialog")

async function choose(page: Page, label: string, option: string): Promise<void> {
  await dialog(page).getByRole("combobox", { name: label }).click()
  await page.getByRole("option", { name: option }).click()
}

it("[C1 C9] the operator sets a budget, sees its use and statement, changes it and takes it away", async () => {
  const { page, complaints, end } = await openAdmin(browser, shop, { language: "en", theme: "light" })
  await page.goto(`/app/customer-center/companies/${companyId}`)
  await section(page).getByText("No budgets").waitFor()
  await section(page).getByRole("button", { name: "Set a budget" }).click()
  await choose(page, "For whom", "Whole company")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).getByText("Please type an amount above zero, such as 1,000.50.").waitFor()
  await dialog(page).getByLabel("Amount in EUR").fill("400.005")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).getByText("has more decimals than EUR has").waitFor()
  await dialog(page).getByLabel("Amount in EUR").fill("400")
  await page.screenshot({ path: join(folder, "admin-budgets-set-light.png") })
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).waitFor({ state: "detached" })
  await section(page).getByText("€400.00 left of €400.00").locator("visible=true").waitFor()
  await section(page).screenshot({ path: join(folder, "admin-budgets-table-light.png") })
  expect((await shop.get(api())).body).toMatchObject({
    budgets: [{ subject_type: "company", period: "month", amount: "400", on_exceed: "approve" }],
  })

  await section(page).getByRole("button", { name: "Statement: Whole company, per month" }).locator("visible=true").click()
  await dialog(page).getByText("Nothing has moved it yet").waitFor()
  await page.keyboard.press("Escape")
  await dialog(page).waitFor({ state: "detached" })

  await section(page).getByRole("button", { name: "Change Whole company, per month" }).locator("visible=true").click()
  await dialog(page).getByLabel("Amount in EUR").fill("500")
  const id = readText((await shop.get(api())).body, "budgets", 0, "id")
  expect((await shop.post(`${api()}/${id}`, { version: 1, amount: "450" })).status).toBe(200)
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).getByRole("alert").getByText("450").waitFor()
  await dialog(page).getByRole("button", { name: "Save with my values" }).click()
  await dialog(page).waitFor({ state: "detached" })
  await section(page).getByText("€500.00 left of €500.00").locator("visible=true").waitFor()

  await section(page).getByRole("button", { name: "Remove Whole company, per month" }).locator("visible=true").click()
  await dialog(page).getByRole("button", { name: "Remove", exact: true }).click()
  await section(page).getByText("No budgets").waitFor()
  expect(readBody((await shop.get(api())).body, "count")).toBe(0)
  expect(complaints).toEqual([])
  await end()
})

it("[C1] Enter in a search sends no form, and who was chosen stays in view while another one is searched", async () => {
  const { page, complaints, end } = await openAdmin(browser, shop, { language: "en", theme: "light" })
  await page.goto(`/app/customer-center/companies/${companyId}`)
  await section(page).getByRole("button", { name: "Set a budget" }).click()
  await dialog(page).getByLabel("Amount in EUR").fill("400")
  await choose(page, "User", "anna@example.com")
  const search = dialog(page).getByRole("searchbox", { name: "Find a user by name or e-mail" })
  await search.fill("nobody of this name")
  await Promise.all([page.waitForResponse((answer) => answer.url().includes("q=nobody")), search.press("Enter")])
  await dialog(page).getByRole("combobox", { name: "User" }).getByText("anna@example.com").waitFor()
  expect(readBody((await shop.get(api())).body, "count")).toBe(0)
  expect(complaints).toEqual([])
  await end()
})

it("[C12 C9] the operator tries a budget before it is set, says when it ends and who is told, and looks at its periods", async () => {
  await seedSpendings(shop, { companyId, userId: anna.userId })
  const { page, complaints, end } = await openAdmin(browser, shop, { language: "en", theme: "light" })
  await page.goto(`/app/customer-center/companies/${companyId}`)
  await section(page).getByRole("button", { name: "Set a budget" }).click()
  await choose(page, "For whom", "Whole company")
  await choose(page, "Period", "per order")
  const tried = dialog(page).getByRole("region", { name: "What it would have done" })
  await tried.getByText("Enter for whom it is and an amount").waitFor()
  await dialog(page).getByLabel("Amount in EUR").fill("500")
  await tried.getByText("3 orders would have needed an approval.").waitFor()
  await choose(page, "When it is exceeded", "Refuse the order")
  await tried.getByText("3 orders would have been refused.").waitFor()
  await tried.getByText("Orders that would have gone over it").click()
  expect(await tried.getByRole("list").last().innerText()).toContain("€900.00")
  await choose(page, "Period", "per month")
  await tried.getByText(/so far/).waitFor()
  await dialog(page).getByLabel("Mail when so many percent are spent").fill("0")
  await dialog(page).getByText("Whole percents from 1 to 100").waitFor()
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).getByText("Not sent yet. Please check the marked fields.").waitFor()
  await dialog(page).getByLabel("Mail when so many percent are spent").fill("50 90")
  await dialog(page).getByLabel("Valid up to and including").fill("2090-12-31")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).waitFor({ state: "detached" })
  const { body } = await shop.get(api())
  expect(body).toMatchObject({
    budgets: [{ period: "month", alert_shares: [50, 90], valid_until: expect.stringMatching(/^2090-12-31T2/), on_exceed: "block" }],
  })

  const id = readText(body, "budgets", 0, "id")
  await seedPeriods(shop, id)
  await section(page).getByRole("button", { name: "Statement: Whole company, per month" }).locator("visible=true").click()
  const chart = dialog(page).getByRole("region", { name: "Used in each period" })
  await chart.getByText("Show as a table").click()
  expect(await chart.locator("svg rect").count()).toBe(22)
  expect(await chart.getByRole("listitem").filter({ hasText: "of €500.00" }).count()).toBe(11)
  expect(complaints).toEqual([])
  await end()
  expect((await shop.post(`${api()}/${id}`, { version: 1, amount: "" })).body).toEqual({ budget: null })
})

it("[C1] cost centers are made, found, moved below another one, and assigned to a user", async () => {
  const { page, complaints, end } = await openAdmin(browser, shop, { language: "en", theme: "light" })
  await page.goto(`/app/customer-center/companies/${companyId}`)
  await centers(page).getByText("No cost centers").waitFor()
  for (const [code, name] of [["100", "Production"], ["110", "Workshop <North>"]] as const) {
    await centers(page).getByRole("button", { name: "Add a cost center" }).click()
    await dialog(page).getByLabel("Code", { exact: true }).fill(code)
    await dialog(page).getByLabel("Name", { exact: true }).fill(name)
    await dialog(page).getByRole("button", { name: "Save" }).click()
    await dialog(page).waitFor({ state: "detached" })
  }
  await centers(page).getByRole("button", { name: "Add a cost center" }).click()
  await dialog(page).getByLabel("Code", { exact: true }).fill("100")
  await dialog(page).getByLabel("Name", { exact: true }).fill("Twice")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).getByRole("alert").getByText("Another cost center of the company has this code.").waitFor()
  await page.keyboard.press("Escape")
  await dialog(page).waitFor({ state: "detached" })

  await centers(page).getByRole("button", { name: "Change 110 Workshop <North>" }).locator("visible=true").click()
  await choose(page, "Lies below", "100 Production")
  await dialog(page).getByLabel("Name", { exact: true }).fill("Workshop North")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).waitFor({ state: "detached" })
  await centers(page).getByRole("row").filter({ hasText: "110 Workshop North" }).getByText("100 Production").waitFor()
  const list = await shop.get(`/admin/customer-center/companies/${companyId}/cost-centers?order=path`)
  costCenterId = readText(list.body, "cost_centers", 1, "id")
  expect(list.body).toMatchObject({ cost_centers: [{ code: "100", parent_id: null }, { code: "110", ancestors: [{ code: "100" }] }] })

  await centers(page).getByRole("button", { name: "Remove 100 Production" }).locator("visible=true").click()
  await dialog(page).getByText("Others lie below it").first().waitFor()
  expect(await dialog(page).getByRole("button", { name: "Remove", exact: true }).isDisabled()).toBe(true)

  await page.goto(`/app/customer-center/users/${anna.userId}`)
  await centers(page).getByRole("button").first().click()
  await choose(page, "Assign another one", "110 Workshop North")
  await dialog(page).getByRole("button", { name: "Save" }).click()
  await dialog(page).waitFor({ state: "detached" })
  await centers(page).getByText("110 Workshop North").waitFor()
  expect((await shop.get(`/admin/customer-center/business-users/${anna.userId}/cost-centers`)).body).toMatchObject({
    cost_centers: [{ id: costCenterId, is_default: true }],
  })
  expect(complaints).toEqual([])
  await end()
})

describe("on the platform's order page", () => {
  let orderId: string
  beforeAll(async () => {
    await shop.post(api(), { subject_type: "user", subject_id: anna.userId, period: "month", amount: "2000" })
    orderId = await placeOrder(shop, { customerId: anna.customerId, costCenterId })
  }, 60_000)

  it.each([
    { language: "en", theme: "light", viewport: { width: 1280, height: 1200 } },
    { language: "de", theme: "dark", viewport: { width: 390, height: 844 } },
  ] as const)("[D11 C9] an order shows its company, its budgets and what moved it, in $language, $theme", async (look) => {
    const { page, complaints, end } = await openAdmin(browser, shop, look)
    await page.goto(`/app/orders/${orderId}`)
    await widget(page).getByText("order.placed").first().waitFor()
    const text = await widget(page).innerText()
    expect(text).toMatch(/Budget GmbH[\s\S]*110 Workshop North[\s\S]*PO-2026-0815[\s\S]*124[.,]50/)
    // German amounts have a space that does not break
    expect(text.replace(/\u00a0/g, " ")).toContain(look.language === "en" ? "€124.50 of €2,000.00" : "124,50 € von 2.000,00 €")
    await widget(page).scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(folder, `admin-order-page-${look.theme}.png`) })
    await widget(page).screenshot({ path: join(folder, `admin-order-widget-${look.theme}.png`) })
    expect(await findViolations(page, `[aria-labelledby="${await widget(page).getAttribute("aria-labelledby")}"]`)).toEqual([])
    await page.goto(`/app/customer-center/companies/${companyId}`)
    await centers(page).getByText("110 Workshop North").locator("visible=true").first().waitFor()
    await centers(page).screenshot({ path: join(folder, `admin-cost-centers-${look.theme}.png`) })
    await centers(page).getByRole("button", { name: /110 Workshop North/ }).locator("visible=true").first().click()
    await dialog(page).getByRole("button").first().waitFor()
    await page.screenshot({ path: join(folder, `admin-cost-centers-edit-${look.theme}.png`) })
    expect(await findViolations(page, "[role=dialog]")).toEqual([])
    await page.goto(`/app/customer-center/users/${anna.userId}`)
    await centers(page).getByText("110 Workshop North").waitFor()
    await centers(page).getByRole("button").first().click()
    await dialog(page).getByRole("combobox").first().waitFor()
    await page.screenshot({ path: join(folder, `admin-cost-centers-assign-${look.theme}.png`) })
    expect(complaints).toEqual([])
    await end()
  })

  it.each([
    { language: "en", theme: "light", viewport: { width: 1280, height: 900 } },
    { language: "de", theme: "dark", viewport: { width: 390, height: 844 } },
  ] as const)("[C8 D11] an order that nothing could stop is found in a list, in $language, $theme", async (look) => {
    await shop.sql("update cc_budget_spending set source = 'ungated' where order_id = $1", [orderId])
    const { page, complaints, end } = await openAdmin(browser, shop, look)
    await page.goto(`/app/customer-center/companies/${companyId}`)
    await section(page).getByRole("link", { name: /^(Flagged orders|Auffällige Bestellungen)$/ }).click()
    const main = page.getByRole("main")
    const why = main.getByText(/^(Came past the gate|Kam an der Prüfung vorbei)$/).locator("visible=true")
    await why.first().waitFor()
    await main.getByText(/^(Only|Nur) Budget GmbH$/).waitFor()
    expect(await main.innerText()).toMatch(/124[.,]50/)
    await page.screenshot({ path: join(folder, `admin-flagged-orders-${look.theme}.png`) })
    expect(await findViolations(page, "main")).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await main.getByRole("combobox", { name: /^(Why|Warum)$/ }).click()
    await page.getByRole("option", { name: /^(Second order|Zweite Bestellung)/ }).click()
    await main.getByRole("button", { name: /^(Show all|Alle anzeigen)$/ }).click()
    await main.getByRole("link", { name: /^#\d+$/ }).locator("visible=true").first().click()
    await widget(page).getByText(/^(Came past the gate|Kam an der Prüfung vorbei)$/).waitFor()
    expect(complaints).toEqual([])
    await end()
  })

  it("[D11] an order of nobody's company says so", async () => {
    await shop.sql("update cc_order set company_id = null where order_id = $1", [orderId])
    const { page, end } = await openAdmin(browser, shop, { language: "en", theme: "light" })
    await page.goto(`/app/orders/${orderId}`)
    await widget(page).getByText("Placed for no company.").waitFor()
    await end()
  })
})

it.each([
  { language: "en", theme: "light", viewport: { width: 1280, height: 900 } },
  { language: "de", theme: "dark", viewport: { width: 390, height: 844 } },
] as const)("[G1] the section and its forms can be used by everyone, in $language, $theme", async (look) => {
  const created = await shop.post(api(), { subject_type: "role", subject_id: "buyer", period: "week", amount: "700.5", on_exceed: "block" })
  const id = readText(created.body, "budget", "id")
  await seedPeriods(shop, id)
  const { page, end } = await openAdmin(browser, shop, look)
  await page.goto(`/app/customer-center/companies/${companyId}`)
  const acts = section(page).getByRole("button", { name: /Buyer|Einkäufer/ }).locator("visible=true")
  await acts.first().waitFor()
  for (const nth of [0, 1, 2]) {
    await acts.nth(nth).click()
    await dialog(page).getByRole("button").first().waitFor()
    if (nth < 2) {
      await dialog(page).locator("summary").first().waitFor()
      await dialog(page).locator("summary").first().scrollIntoViewIfNeeded()
    }
    await page.screenshot({ path: join(folder, `admin-budgets-act-${nth}-${look.theme}.png`) })
    expect(await findViolations(page, "[role=dialog]")).toEqual([])
    await page.keyboard.press("Escape")
    await dialog(page).waitFor({ state: "detached" })
  }
  await page.mouse.move(0, 0)
  await section(page).screenshot({ path: join(folder, `admin-budgets-section-${look.theme}.png`) })
  expect(await findViolations(page, "main")).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await end()
  expect((await shop.post(`${api()}/${id}`, { version: 1, amount: "" })).body).toEqual({ budget: null })
})

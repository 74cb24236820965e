import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { readBody, readText } from "../world/read-body"
import { openAdmin, startAdminShop, type AdminShop } from "./admin/admin-shop"
import { findViolations } from "./pages/find-violations"
import { openBrowser } from "./pages/open-browser"

jest.setTimeout(240_000)

const builtWithinMs = 600_000
const folder = join(ROOT_FOLDER, ".test", "screenshots")

let browser: Browser
let shop: AdminShop
let companyId: string

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
}, builtWithinMs)
afterAll(async () => {
  await browser.close()
  await shop.stop()
})

const api = () => `/admin/customer-center/companies/${companyId}/budgets`
const section = (page: Page) => page.getByRole("region", { name: "Budgets" })
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

it.each([
  { language: "en", theme: "light", viewport: { width: 1280, height: 900 } },
  { language: "de", theme: "dark", viewport: { width: 390, height: 844 } },
] as const)("[G1] the section and its forms can be used by everyone, in $language, $theme", async (look) => {
  const created = await shop.post(api(), { subject_type: "role", subject_id: "buyer", period: "week", amount: "1234.5", on_exceed: "block" })
  const id = readText(created.body, "budget", "id")
  const { page, end } = await openAdmin(browser, shop, look)
  await page.goto(`/app/customer-center/companies/${companyId}`)
  const acts = section(page).getByRole("button", { name: /Buyer|Einkäufer/ }).locator("visible=true")
  await acts.first().waitFor()
  for (const nth of [0, 1, 2]) {
    await acts.nth(nth).click()
    await dialog(page).getByRole("button").first().waitFor()
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

import type { AdminApproval, AdminApprovalDetail } from "../../src/api/schemas/approvals"
import { readText } from "../world/read-body"
import { seedCompany } from "./admin/seed-company"
import { looks, setAdminStage } from "./admin/set-admin-stage"
import { approvalDetail, approvalPage, own, waiting } from "./pages/approvals"
import { findViolations } from "./pages/find-violations"

jest.setTimeout(240_000)

const { open, page, picture, shop } = setAdminStage()
const base = "/admin/customer-center/approval-requests"

let company: { id: string; name: string }

beforeAll(async () => {
  const customer = { customer_number: "K-1", name: "Budget GmbH", main_contact_emails: "anna@example.com", currency_code: "eur" }
  company = { id: await seedCompany(shop(), customer), name: customer.name }
})

/** Requests as they take a buyer, a budget and an approver to come about; what was asked for is kept. */
async function answerWithRequests(): Promise<URLSearchParams[]> {
  const asked: URLSearchParams[] = []
  const requests: AdminApproval[] = [...waiting, ...own].map(({ allowed_acts: _acts, over_ceiling: _ceiling, ...request }) => ({ ...request, company }))
  const [, failed] = waiting
  if (!failed) {
    throw new Error("There is no request that failed.")
  }
  const { allowed_acts: _acts, over_ceiling: _ceiling, ...facts } = approvalDetail(failed)
  const detail: AdminApprovalDetail = { ...facts, company, failure_detail: "No stock at all" }
  await page().route(`**${base}**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url())
    if (pathname === base) {
      asked.push(searchParams)
    }
    await route.fulfill({ json: pathname === base ? { ...approvalPage([]), approval_requests: requests, count: requests.length } : { approval_request: detail } })
  })
  return asked
}

it("[D11 C5] the operator finds the requests of a company, and reads what became of one", async () => {
  await open()
  // the shop's own answer, where nobody has asked for anything
  await page().goto("/app/customer-center/approvals")
  await page().getByText("No requests").waitFor()
  const asked = await answerWithRequests()
  await page().reload()
  await page().getByRole("combobox", { name: "Status" }).click()
  await page().getByRole("option", { name: "Not ordered", exact: true }).click()
  await page().getByRole("searchbox", { name: "Find a company" }).fill("Budg")
  await page().getByRole("button", { name: "Budget GmbH" }).click()
  await page().getByText("Only Budget GmbH").waitFor()
  await page().getByRole("link", { name: /2026/ }).locator("visible=true").nth(1).waitFor()
  expect(asked.at(-1)?.toString()).toBe(`status=failed&company_id=${company.id}&order=-created_at&limit=20&offset=0`)
  await page().getByRole("link", { name: /2026/ }).locator("visible=true").nth(1).click()
  await page().getByRole("heading", { name: "Request of Ben Adler" }).waitFor()
  const facts = page().getByRole("region", { name: "About this request" })
  for (const text of ["Hafenlogistik Nord KG", "No stock at all", "User, per month", "Anna Müller, Dora Kern"]) {
    await facts.getByText(text).first().waitFor()
  }
  await page().getByRole("region", { name: "Comments and events" }).getByText("Which cost center?").waitFor()
  await page().goto(`/app/customer-center/companies/${company.id}`)
  await page().getByRole("region", { name: "Approvals" }).getByText("Rejected").locator("visible=true").waitFor()
  expect(asked.at(-1)?.get("company_id")).toBe(company.id)
})

it("[C7 D11] the operator says how approvals go in a company, and sees both values where somebody saved meanwhile", async () => {
  await open()
  const ofCompany = `/admin/customer-center/companies/${company.id}/approval-settings`
  await page().goto(`/app/customer-center/companies/${company.id}`)
  await page().getByRole("region", { name: "Approvals" }).getByRole("button", { name: "Settings" }).click()
  const drawer = page().getByRole("dialog", { name: "How approvals go" })
  await drawer.getByText("Empty: 24 hours, as the shop says. 0: never.").waitFor()
  const reminder = drawer.getByLabel("Remind those who were asked after so many hours")
  await reminder.fill("a day")
  await drawer.getByText("Please type whole hours, at most 8,760.").waitFor()
  await reminder.fill("0")
  const expiry = drawer.getByLabel("Let a request expire that nobody decided after so many days")
  await expiry.fill("366")
  await drawer.getByText("Please type whole days, at most 365.").waitFor()
  await expiry.fill("30")
  expect(await shop().post(ofCompany, { version: 0, own_approval: null, reminder_hours: 4, escalation_hours: null, expiry_days: null })).toMatchObject({ status: 200 })
  await page().screenshot({ path: picture("admin-approvals-settings-light") })
  await drawer.getByRole("button", { name: "Save" }).click()
  await drawer.getByText("Saved meanwhile").first().waitFor()
  await drawer.getByText("4 hours", { exact: true }).waitFor()
  await drawer.getByRole("button", { name: "Save with my values" }).click()
  await page().getByText("The settings are saved.").first().waitFor()
  await page().getByRole("region", { name: "Approvals" }).getByRole("button", { name: "Ceilings" }).click()
  const ceilings = page().getByRole("dialog", { name: "How much each person may approve" })
  await ceilings.waitFor()
  await page().screenshot({ path: picture("admin-approvals-ceilings-light") })
  await ceilings.getByText("Main contact: may approve any amount").waitFor()
  await page().keyboard.press("Escape")
  await page().getByRole("region", { name: "Approvals" }).getByRole("button", { name: "Deputies" }).click()
  const deputies = page().getByRole("dialog", { name: "Who decides during an absence" })
  await deputies.getByText(/^Deputy of /).first().waitFor()
  await page().screenshot({ path: picture("admin-approvals-deputies-light") })
  await page().keyboard.press("Escape")
  expect((await shop().get(ofCompany)).body).toMatchObject({ approval_settings: { version: 2, reminder_hours: 0, escalation_hours: null, expiry_days: 30 } })
})

it("[C7] the operator makes a rule of the shop and one of a company, tries a basket, and deletes one", async () => {
  await open()
  await page().goto("/app/customer-center/approvals")
  const shops = page().getByRole("region", { name: "Approval rules of the shop" })
  await shops.getByRole("button", { name: "New rule" }).click()
  const drawer = page().getByRole("dialog", { name: "New rule" })
  await drawer.getByLabel("Name").fill("Over 5,000")
  await drawer.getByRole("button", { name: "Save" }).click()
  await drawer.getByText("Not sent yet. Please check the marked fields.").waitFor()
  await drawer.getByText("Please fill this in.").waitFor()
  await drawer.getByRole("textbox", { name: "Amount" }).fill("5,000")
  await drawer.getByRole("button", { name: "Save" }).click()
  await shops.getByText("the order comes to more than €5,000.00").waitFor()
  await page().goto(`/app/customer-center/companies/${company.id}`)
  const rules = page().getByRole("region", { name: "Approval rules" })
  await rules.getByText("Over 5,000").waitFor()
  await rules.getByRole("button", { name: "New rule" }).click()
  await drawer.getByLabel("Name").fill("New addresses")
  await drawer.getByRole("combobox", { name: "Condition 1" }).click()
  await page().getByRole("option", { name: "New delivery address" }).click()
  await drawer.getByRole("button", { name: "Add a step" }).click()
  await drawer.getByRole("button", { name: "Save" }).click()
  await drawer.getByRole("group", { name: "Step 1" }).getByText("Please make a choice.").waitFor()
  await page().screenshot({ path: picture("admin-approval-rule-missing-light") })
  expect(await findViolations(page(), "[role=dialog]")).toEqual([])
  await drawer.getByRole("group", { name: "Step 1" }).getByLabel("Main contact").check()
  await page().screenshot({ path: picture("admin-approval-rule-light") })
  expect(await findViolations(page(), "[role=dialog]")).toEqual([])
  await drawer.getByRole("button", { name: "Save" }).click()
  await rules.getByText("One person: Main contact").waitFor()
  await rules.getByRole("button", { name: "Try a basket" }).click()
  const tried = page().getByRole("dialog", { name: "Try a basket" })
  await tried.getByLabel("Total (EUR)").fill("6000")
  await tried.getByRole("button", { name: "Try", exact: true }).click()
  await tried.getByText("An approval is needed: Over 5,000").waitFor()
  await page().keyboard.press("Escape")
  await rules.getByRole("button", { name: "Use only the company's own rules" }).click()
  await rules.getByText("The shop's rules do not apply here").waitFor()
  await rules.getByRole("button", { name: "Delete New addresses" }).click()
  await page().getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click()
  await rules.getByText("No rules.").waitFor()
  expect((await shop().get(`/admin/customer-center/companies/${company.id}/approval-rules`)).body).toMatchObject({ approval_rules: [], shop_rules: [{ name: "Over 5,000" }], scope: { shop_rules: false } })
})

it("[C7] the operator is told before a change that nobody could approve some orders then, and sees it for as long as it is so", async () => {
  const anna = readText((await shop().get("/admin/customer-center/business-users?q=anna@example.com")).body, "business_users", 0, "id")
  const rights = `/admin/customer-center/business-users/${anna}/access`
  expect((await shop().post(rights, { settings: [{ permission: "approvals.decide", effect: "deny" }] })).status).toBe(200)
  await open()
  await page().goto(`/app/customer-center/companies/${company.id}`)
  const section = page().getByRole("region", { name: "Budgets" })
  await section.getByRole("button", { name: "Set a budget" }).click()
  const drawer = page().getByRole("dialog", { name: "Set a budget" })
  await drawer.getByRole("combobox", { name: "For whom" }).click()
  await page().getByRole("option", { name: "Whole company" }).click()
  await drawer.getByLabel("Amount in EUR").fill("400")
  await drawer.getByRole("button", { name: "Save" }).click()
  const question = page().getByRole("alertdialog")
  await question.getByText(/Whole company, €400.00 per month:/).waitFor()
  await page().screenshot({ path: picture("admin-gap-question-light") })
  expect(await findViolations(page())).toEqual([])
  await question.getByRole("button", { name: "Cancel" }).click()
  await drawer.getByRole("alert").getByText("nobody could approve some orders over their budget").waitFor()
  expect(await drawer.getByLabel("Amount in EUR").inputValue()).toBe("400")
  await drawer.getByRole("button", { name: "Save" }).click()
  await question.getByRole("button", { name: "Do it anyway" }).click()
  await section.getByText("Nobody can approve some orders").waitFor()
  await section.screenshot({ path: picture("admin-gap-note-light") })
  expect((await shop().post(rights, { settings: [] })).status).toBe(200)
  await page().reload()
  await section.getByText("€400.00 left of €400.00").locator("visible=true").waitFor()
  expect(await section.getByText("Nobody can approve some orders").count()).toBe(0)
})

it("[C7] amounts are typed as the operator's language writes them, and what is none is refused", async () => {
  const ofCompany = `/admin/customer-center/companies/${company.id}`
  const person = { salutation: "none", first_name: "Ines", last_name: "Prüfer", email: "ines@example.com", role_keys: ["approver"] }
  expect(await shop().post(`${ofCompany}/users`, person)).toMatchObject({ status: 201 })
  await shop().sql("update cc_business_user set status = 'active' where email = 'ines@example.com'")
  await open({ language: "de", theme: "light" })
  await page().goto(`/app/customer-center/companies/${company.id}`)
  await page().getByRole("region", { name: "Genehmigungen" }).getByRole("button", { name: "Obergrenzen" }).click()
  const ceilings = page().getByRole("dialog", { name: "Bis zu welchem Betrag sie genehmigen dürfen" })
  const ceiling = ceilings.getByLabel("Ines Prüfer")
  const save = () => ceilings.getByRole("listitem").filter({ hasText: "Ines Prüfer" }).getByRole("button", { name: "Speichern" }).click()
  await ceiling.fill("1.000,50")
  await save()
  await page().getByText("Die Obergrenze von Ines Prüfer ist gespeichert.").first().waitFor()
  await ceiling.fill("viel")
  await save()
  await ceilings.getByText("Bitte geben Sie einen Betrag wie 1.000,50 ein").waitFor()
  expect((await shop().get(`${ofCompany}/approval-ceilings`)).body).toMatchObject({
    approval_ceilings: expect.arrayContaining([expect.objectContaining({ amount: "1000.5", version: 1 })]),
  })
  await page().keyboard.press("Escape")
  await page().getByRole("region", { name: "Genehmigungsregeln" }).getByRole("button", { name: "Neue Regel" }).click()
  const rule = page().getByRole("dialog", { name: "Neue Regel" })
  await rule.getByLabel("Name").fill("Über 1.500")
  await rule.getByRole("textbox", { name: "Betrag" }).fill("1.500")
  await rule.getByRole("button", { name: "Speichern" }).click()
  await rule.waitFor({ state: "detached" })
  expect((await shop().get(`${ofCompany}/approval-rules`)).body).toMatchObject({
    approval_rules: [{ name: "Über 1.500", conditions: [{ kind: "total", amount: "1500" }] }],
  })
})

it.each(looks)("[G1 D11] the requests can be read by everyone, in $language, $theme", async (look) => {
  await open(look)
  await answerWithRequests()
  for (const [name, at, text] of [
    ["list", "/app/customer-center/approvals", "<b>Carla</b>"],
    ["one", "/app/customer-center/approvals/appr_2", "No stock at all"],
  ] as const) {
    await page().goto(at)
    await page().getByText(text).locator("visible=true").first().waitFor()
    await page().mouse.move(0, 0)
    await page().screenshot({ path: picture(`admin-approvals-${name}-${look.theme}`), fullPage: true })
    expect([name, await findViolations(page(), "main")]).toEqual([name, []])
    const beyond = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([name, beyond <= 0]).toEqual([name, true])
  }
})

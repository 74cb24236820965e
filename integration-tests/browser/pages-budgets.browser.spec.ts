import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { budget, budgetPage, budgets, keeper, monthly, periods, spender, statement, whatIf } from "./pages/budgets"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { stranger } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center/budgets"
const ofMonthly = `${base}/${monthly.id}`
const page = () => stage.page()
const link = (name: string) => page().getByRole("link", { name, exact: true })
const sentTo = (route: string) => stage.shop().calls.findLast((call) => call.route === route)

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = keeper
  answers.set(`GET ${base}/mine`, { status: 200, body: { budgets: [monthly, ...budgets.slice(1, 4)] } })
  answers.set(`GET ${base}`, { status: 200, body: budgetPage })
  answers.set(`GET ${ofMonthly}`, { status: 200, body: { budget: monthly } })
  answers.set(`POST ${base}`, { status: 201, body: { budget: monthly } })
  answers.set(`POST ${ofMonthly}`, { status: 200, body: { budget: monthly } })
  answers.set(`DELETE ${ofMonthly}`, { status: 200, body: { id: monthly.id, deleted: true } })
  answers.set(`GET ${ofMonthly}/statement`, { status: 200, body: statement })
  answers.set(`GET ${ofMonthly}/periods`, { status: 200, body: periods })
  answers.set(`POST ${base}/what-if`, { status: 200, body: { what_if: whatIf } })
})

describe("one's own budgets", () => {
  it("[G1 C9] say what is left, used and held, when they renew, and what exceeding them does", async () => {
    stage.shop().signedIn = spender
    await stage.open("/")
    await page().getByRole("navigation").getByRole("link", { name: "Budgets" }).click()
    const card = page().getByRole("listitem").filter({ hasText: "Yours alone, per month" })
    const text = await card.innerText()
    for (const part of ["€226.55 left of €400.00", "€123.45", "€50.00", "Renews on Apr 1, 2026", "used up on Mar 19, 2026", "an approval is needed"]) {
      expect(text).toContain(part)
    }
    await page().getByText("€345.60 over €12,000.00").waitFor()
    await page().getByText("Each order up to €100.00").waitFor()
    await page().getByText("Shared by everybody with the role Buyer, per quarter").waitFor()
    expect(await page().getByRole("heading", { name: "All budgets of the company" }).count()).toBe(0)
    expect(sentTo(`GET ${base}`)).toBeUndefined()
    await page().getByTitle("Deutsch").click()
    await page().getByText("226,55 € von 400,00 € übrig").waitFor()
  })

  it("[G1 C9] say that none holds, tell of a failure, and are no page for somebody without a company", async () => {
    stage.shop().signedIn = spender
    stage.shop().answers.set(`GET ${base}/mine`, { status: 200, body: { budgets: [] } })
    await stage.open("/budgets")
    await page().getByText("No budget applies to you").waitFor()
    stage.shop().answers.set(`GET ${base}/mine`, refusal(500, "unexpected"))
    await page().reload()
    await stage.alert().waitFor()
    stage.shop().answers.set(`GET ${base}/mine`, { status: 200, body: { budgets: [monthly] } })
    await stage.press("Try again")
    await page().getByText("Yours alone, per month").waitFor()

    await stage.open("/budgets/new")
    await page().getByRole("heading", { name: "You may not see this page" }).waitFor()
    stage.shop().signedIn = stranger
    await stage.open("/")
    await page().getByRole("navigation").waitFor()
    expect(await page().getByRole("navigation").getByRole("link", { name: "Budgets" }).count()).toBe(0)
  })
})

describe("the company's budgets", () => {
  it("[G1 C1] are filtered by kind, period and one user found by name, all of it in the address", async () => {
    await stage.open("/budgets?company=comp_1")
    await page().getByRole("heading", { name: "Ben Adler, per month" }).waitFor()
    await page().getByLabel("For whom").selectOption("role")
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.get("subject_type") === "role")
    await page().getByLabel("Period").selectOption("quarter")
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.get("period") === "quarter")
    await page().getByLabel("For whom").selectOption("")
    await stage.press("Find a user’s budgets")
    await page().getByRole("dialog").getByRole("button", { name: /Ben Adler/ }).click()
    await page().waitForURL(/subject_id=bu_2/)
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.get("subject_id") === "bu_2" && query.get("subject_type") === "user")
    await stage.press("Only Ben Adler · Show everybody’s")
    await page().getByText("My budgets").waitFor()
    stage.shop().answers.set(`GET ${base}`, { status: 200, body: { ...budgetPage, budgets: [], count: 0 } })
    await page().reload()
    await page().getByText("No budget fits").waitFor()
    await stage.press("Show all")
    await page().getByText("No budgets yet").waitFor()
  })

  it("[G1 C1] are found from a user's page", async () => {
    await stage.open("/users/bu_2?company=comp_1")
    await page().getByRole("main").getByRole("link", { name: "Budgets" }).click()
    await page().waitForURL(/subject_type=user&subject_id=bu_2/)
    await page().getByRole("heading", { name: "Ben Adler, per month" }).waitFor()
  })

  it("[G1 C1] are set for a user, with an amount as the language writes it", async () => {
    await stage.open("/budgets/new?company=comp_1")
    await page().getByTitle("Deutsch").click()
    await stage.press("Budget festlegen")
    await page().getByText("Bitte wählen Sie einen Benutzer.").waitFor()
    await page().getByText("Bitte geben Sie einen Betrag über null ein, etwa 250,00 €.").waitFor()
    await page().getByLabel(/Ben Adler/).click()
    await stage.field("amount").fill("1.234,50")
    await stage.field("valid_from").fill("2026-04-01")
    await stage.field("valid_until").fill("2026-03-31")
    await stage.press("Budget festlegen")
    await page().getByText("Das Ende liegt vor dem Anfang.").waitFor()
    await stage.field("valid_until").fill("2026-12-31")
    stage.shop().answers.set(`POST ${base}`, refusal(409, "limit_exists"))
    await stage.press("Budget festlegen")
    await page().getByText("Ein solches Budget gibt es bereits.").waitFor()
    stage.shop().answers.set(`POST ${base}`, { status: 201, body: { budget: monthly } })
    await stage.press("Budget festlegen")
    await page().getByText("Das Budget „Ben Adler, pro Monat“ ist gespeichert.").waitFor()
    expect(sentTo(`POST ${base}`)?.body).toEqual({
      subject_type: "user",
      subject_id: "bu_2",
      period: "month",
      amount: "1234.50",
      on_exceed: "approve",
      carry_over: false,
      alert_shares: [80, 100],
      valid_from: "2026-04-01",
      valid_until: "2027-01-01",
    })
  })

  it("[G1 C9] are changed by version, and show both values where somebody was faster", async () => {
    await stage.open("/budgets?company=comp_1")
    await link("Change Ben Adler, per month").click()
    await stage.field("amount").fill("500")
    stage.shop().answers.set(`POST ${ofMonthly}`, refusal(409, "changed_meanwhile"))
    stage.shop().answers.set(`GET ${ofMonthly}`, { status: 200, body: { budget: { ...monthly, amount: "450", version: 4 } } })
    await stage.press("Save")
    await stage.alert().getByText("Somebody else changed this budget meanwhile").waitFor()
    expect(await stage.alert().innerText()).toMatch(/500[\s\S]*450/)
    stage.shop().answers.set(`POST ${ofMonthly}`, { status: 200, body: { budget: monthly } })
    await page().getByRole("button", { name: "Save", exact: true }).click()
    await page().getByText("The budget “Ben Adler, per month” is saved.").waitFor()
    expect(sentTo(`POST ${ofMonthly}`)?.body).toEqual({ version: 4, amount: "500", on_exceed: "approve", carry_over: false })
  })

  it("[G1 C1] go by a switch instead of 0, or by a question that shows what goes", async () => {
    await stage.open(`/budgets/${monthly.id}?company=comp_1`)
    await page().getByLabel("There is a limit").click()
    await page().getByText("Saving now takes this budget away").waitFor()
    stage.shop().answers.set(`POST ${ofMonthly}`, { status: 200, body: { budget: null } })
    await stage.press("Save")
    await page().getByText("The budget “Ben Adler, per month” was removed.").waitFor()
    expect(sentTo(`POST ${ofMonthly}`)?.body).toEqual({ version: 3, amount: null })

    await stage.press("Remove Ben Adler, per month")
    const dialog = page().getByRole("dialog")
    await dialog.getByText("€226.55 left of €400.00").waitFor()
    await dialog.getByRole("button", { name: "Remove" }).click()
    await dialog.waitFor({ state: "detached" })
    expect(sentTo(`DELETE ${ofMonthly}`)).toBeDefined()
  })

  it("[G1 C12] are tried while they are entered, and saved whether or not that works", async () => {
    await stage.open("/budgets/new?company=comp_1")
    const panel = page().getByRole("region", { name: "What it would have done" })
    await panel.getByText("Enter for whom it is and an amount").waitFor()
    await page().getByLabel(/Ben Adler/).click()
    await stage.field("amount").fill("300")
    await panel.getByText("4 orders would have needed an approval.").waitFor()
    expect(sentTo(`POST ${base}/what-if`)?.body).toMatchObject({ subject_type: "user", subject_id: "bu_2", period: "month", amount: "300" })
    expect(await panel.innerText()).toMatch(/March 2026, so far[\s\S]*€330\.00 of €300\.00\s*1 of 4 orders over it[\s\S]*4 orders, all fit[\s\S]*from Feb 3, 2025 on/)
    await panel.getByText("Orders that would have gone over it").click()
    expect(await panel.getByRole("list").last().innerText()).toMatch(/Ben Adler · Order 1042[\s\S]*Somebody else[\s\S]*You · Order 1039/)
    await stage.field("on_exceed").selectOption("block")
    await panel.getByText("4 orders would have been refused.").waitFor()
    stage.shop().answers.set(`POST ${base}/what-if`, refusal(500, "unexpected"))
    await stage.field("amount").fill("301")
    await panel.getByText("could not be found out").waitFor()
    await stage.press("Set a budget")
    await page().getByText("The budget “Ben Adler, per month” is saved.").waitFor()

    stage.shop().answers.set(`POST ${base}/what-if`, { status: 200, body: { what_if: { ...whatIf, orders: [], orders_over: 0 } } })
    await link("Change Ben Adler, per month").click()
    await panel.getByText("No order would have gone over it.").waitFor()
    expect(sentTo(`POST ${base}/what-if`)?.body).toMatchObject({ limit_id: monthly.id, amount: "400" })
  })

  it("[G1 C9] show their periods as a chart, and as a table for whoever cannot see it", async () => {
    await stage.open(`/budgets/${monthly.id}/statement?company=comp_1`)
    const chart = page().getByRole("region", { name: "Used in each period" })
    await chart.getByText("Show as a table").click()
    const rows = chart.getByRole("row")
    expect(await rows.nth(1).innerText()).toMatch(/March 2026\s*€123\.45\s*€50\.00\s*€400\.00/)
    expect(await rows.count()).toBe(13)
    expect(await chart.locator("svg rect").count()).toBe(24)
    stage.shop().answers.set(`GET ${ofMonthly}/periods`, { status: 200, body: { ...periods, periods: periods.periods.slice(-1) } })
    await page().reload()
    await page().getByText("Order placed").first().waitFor()
    expect(await chart.count()).toBe(0)
  })

  it("[G1 C9] have a statement, paged by its entries, with CSV for whoever may", async () => {
    await stage.open("/budgets?company=comp_1")
    await page().getByRole("link", { name: "Statement: Ben Adler, per month" }).last().click()
    const row = page().getByRole("row").filter({ hasText: "Order changed" })
    expect(await row.innerText()).toMatch(/Order 1042[\s\S]*Not checked before it was ordered[\s\S]*Ben Adler[\s\S]*-€10\.50/)
    await page().getByText("Second order of the same basket").waitFor()
    await page().getByText("Somebody else").waitFor()
    await page().getByLabel("Period", { exact: true }).selectOption("current")
    await stage.waitForCall(`GET ${ofMonthly}/statement`, ({ query }) => query.get("period") === "current")
    await stage.press("Next")
    await stage.waitForCall(`GET ${ofMonthly}/statement`, ({ query }) => query.get("after") === "8")
    stage.shop().answers.set(`GET ${ofMonthly}/statement/export`, { status: 200, text: "a", headers: { "content-type": "text/csv" } })
    const download = page().waitForEvent("download")
    await stage.press("Export")
    expect((await download).suggestedFilename()).toBe("budget-statement.csv")

    stage.shop().answers.set(`GET ${base}/limit_9/statement`, refusal(404, "not_found"))
    stage.shop().signedIn = spender
    await stage.open("/budgets/limit_9/statement")
    await page().getByText("This budget is gone").waitFor()
    await stage.open(`/budgets/${monthly.id}/statement`)
    await page().getByText("Order placed").first().waitFor()
    expect(await page().getByRole("button", { name: "Export" }).count()).toBe(0)
  })
})

const states: readonly { name: string; at: string; act: (page: Page) => Promise<void> }[] = [
  { name: "budgets", at: "/budgets", act: (at) => at.getByText("Wolfeschlegel").first().waitFor() },
  { name: "new", at: "/budgets/new", act: submitNothing },
  { name: "edit", at: `/budgets/${monthly.id}`, act: async (at) => {
    await at.locator("summary").click()
    await at.mouse.move(0, 0)
  } },
  { name: "statement", at: `/budgets/${monthly.id}/statement`, act: async (at) => {
    await at.getByText("1042").first().waitFor()
    await at.locator("summary").click()
  } },
  { name: "question", at: "/budgets", act: (at) => at.getByRole("button", { name: /Ben Adler.*(Monat|month)/ }).click() },
]

async function submitNothing(at: Page): Promise<void> {
  await at.getByText("Ben Adler").waitFor()
  await at.locator("button[type=submit]").click()
  await at.locator("[aria-invalid=true]").first().waitFor()
  // so that the button is seen as it lies there
  await at.mouse.move(0, 0)
}

describe.each([
  { look: "light", colorScheme: "light", locale: "en-US", viewport: { width: 1280, height: 900 } },
  { look: "dark", colorScheme: "dark", locale: "de-DE", viewport: { width: 390, height: 844 } },
] as const)("in $look, $locale", ({ look, ...options }) => {
  it("[G1] can be used by everyone and scroll in one direction only", async () => {
    const folder = join(ROOT_FOLDER, ".test", "screenshots")
    mkdirSync(folder, { recursive: true })
    const browser = await openBrowser()
    for (const { name, at, act } of states) {
      const guest = await visit(browser, { ...options, reducedMotion: "reduce" })
      await guest.page.goto(`${stage.shop().pages}${at}`)
      await guest.page.locator("h1").waitFor()
      await act(guest.page)
      await guest.page.screenshot({ path: join(folder, `budgets-${name}-${look}.png`), fullPage: true })
      expect([name, guest.complaints]).toEqual([name, []])
      const beyond = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, beyond <= 0]).toEqual([name, true])
      expect([name, await findViolations(guest.page)]).toEqual([name, []])
      await guest.end()
    }
    await browser.close()
  })
})

it("[G1 C1] an amount that is exceeded is said in words, not by a color alone", async () => {
  stage.shop().answers.set(`GET ${base}/mine`, { status: 200, body: { budgets: [budget("limit_7", { left: "-1" })] } })
  stage.shop().signedIn = spender
  await stage.open("/budgets")
  await page().getByText("€1.00 over €400.00").waitFor()
})

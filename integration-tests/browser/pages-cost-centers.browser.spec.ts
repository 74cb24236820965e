import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { assigned, centerPage, keeper, north, northDetail, sales, workshop } from "./pages/cost-centers"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center/cost-centers"
const ofNorth = `${base}/${north.id}`
const ofBen = "/store/customer-center/users/bu_2/cost-centers"
const page = () => stage.page()
const link = (name: string) => page().getByRole("link", { name, exact: true })
const sentTo = (route: string) => stage.shop().calls.findLast((call) => call.route === route)

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = keeper
  answers.set(`GET ${base}`, { status: 200, body: centerPage })
  answers.set(`POST ${base}`, { status: 201, body: { cost_center: northDetail } })
  answers.set(`GET ${base}/${sales.id}`, { status: 200, body: { cost_center: { ...sales, users: [] } } })
  answers.set(`GET ${ofNorth}`, { status: 200, body: { cost_center: northDetail } })
  answers.set(`POST ${ofNorth}`, { status: 200, body: { cost_center: northDetail } })
  answers.set(`DELETE ${ofNorth}`, { status: 200, body: { id: north.id, deleted: true } })
  answers.set(`GET ${ofBen}`, { status: 200, body: { cost_centers: [assigned], version: "v1" } })
  answers.set(`POST ${ofBen}`, { status: 200, body: { cost_centers: [assigned], version: "v2" } })
})

describe("the company's cost centers", () => {
  it("[G1 C1] stand as a tree, are searched and filtered, all of it in the address, in both languages", async () => {
    await stage.open("/?company=comp_1")
    await page().getByRole("navigation").getByRole("link", { name: "Cost centers" }).click()
    await page().getByRole("heading", { name: "20-N North" }).waitFor()
    const row = page().getByRole("listitem").filter({ hasText: "20 Sales" }).first()
    expect(await row.innerText()).toMatch(/12 users · 1 budget/)
    await page().getByLabel("Search by code or name").fill("no")
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.get("q") === "no" && query.get("order") === "path")
    await page().getByText("Below 20 Sales").first().waitFor()
    await page().getByLabel("Status").selectOption("false")
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.get("active") === "false")
    await page().waitForURL(/q=no.*active=false|active=false.*q=no/)
    stage.shop().answers.set(`GET ${base}`, { status: 200, body: { ...centerPage, cost_centers: [], count: 0 } })
    await page().reload()
    await page().getByText("No cost center fits").waitFor()
    await stage.press("Show all")
    await page().getByText("No cost centers yet").waitFor()
    await page().getByTitle("Deutsch").click()
    await page().getByText("Noch keine Kostenstellen").waitFor()
  })

  it("[G1 C1] are made below another one, and say at the field what is wrong", async () => {
    await stage.open("/cost-centers?company=comp_1")
    await link("Add one below 20 Sales").click()
    expect(await page().getByRole("radio", { name: "20 Sales", exact: true }).isChecked()).toBe(true)
    await stage.press("Add a cost center")
    expect(await page().getByText("Please fill this in.").count()).toBe(2)
    await stage.field("code").fill("20-N")
    await stage.field("name").fill("North")
    for (const [code, text] of [
      ["cost_center_code_taken", "Another cost center has this code."],
      ["cost_center_too_deep", "The tree would become too deep."],
    ] as const) {
      stage.shop().answers.set(`POST ${base}`, refusal(409, code))
      await stage.press("Add a cost center")
      await page().getByText(text).waitFor()
    }
    stage.shop().answers.set(`POST ${base}`, { status: 201, body: { cost_center: northDetail } })
    await stage.press("Add a cost center")
    await page().getByText("The cost center “20-N North” is saved.").waitFor()
    expect(sentTo(`POST ${base}`)?.body).toEqual({ code: "20-N", name: "North", parent_id: sales.id, active: true })
  })

  it("[G1 C1] are chosen by the arrow keys, row after row", async () => {
    await stage.open("/cost-centers/new?company=comp_1")
    const radios = page().getByRole("radio")
    await radios.nth(4).waitFor()
    await radios.first().focus()
    for (const place of [1, 2, 3, 4]) {
      await page().keyboard.press("ArrowDown")
      await radios.nth(place).and(page().locator(":checked:focus")).waitFor()
    }
  })

  it("[G1 C1] are moved and renamed by version, and show both values where somebody was faster", async () => {
    await stage.open("/cost-centers?company=comp_1")
    await link("Change 20-N North").click()
    await link("Ben Adler").waitFor()
    expect(await page().getByRole("radio", { name: "20-N North" }).count()).toBe(0)
    await stage.field("name").fill("Northwest")
    await page().getByRole("radio", { name: "30 Workshop" }).check()
    stage.shop().answers.set(`POST ${ofNorth}`, refusal(409, "changed_meanwhile"))
    const theirs = { ...northDetail, name: "Norden", parent_id: null, ancestors: [], version: 4 }
    stage.shop().answers.set(`GET ${ofNorth}`, { status: 200, body: { cost_center: theirs } })
    await stage.press("Save")
    await stage.alert().getByText("Somebody else changed this cost center meanwhile").waitFor()
    expect(await stage.alert().innerText()).toMatch(/Northwest[\s\S]*Norden[\s\S]*30 Workshop[\s\S]*At the top/)
    await stage.alert().getByRole("button").first().click()
    expect(await stage.field("name").inputValue()).toBe("Norden")
    stage.shop().answers.set(`POST ${ofNorth}`, { status: 200, body: { cost_center: northDetail } })
    await page().getByRole("button", { name: "Save", exact: true }).click()
    await page().getByText("The cost center “20-N North” is saved.").waitFor()
    expect(sentTo(`POST ${ofNorth}`)?.body).toEqual({ version: 4, code: "20-N", name: "Norden", parent_id: workshop.id, active: true })
  })

  it("[G1 C1] go by a question that names them; those in use say so and stay", async () => {
    await stage.open("/cost-centers?company=comp_1")
    await stage.press("Remove 20 Sales")
    const dialog = page().getByRole("dialog")
    await dialog.getByText("Others lie below it, or budgets are set for it.").waitFor()
    expect(await dialog.getByRole("button", { name: "Remove" }).count()).toBe(0)
    await dialog.getByRole("button", { name: "Cancel" }).click()
    await stage.press("Remove 20-N North")
    await dialog.getByText("1 user loses it.").waitFor()
    stage.shop().answers.set(`DELETE ${ofNorth}`, refusal(409, "cost_center_in_use"))
    await dialog.getByRole("button", { name: "Remove" }).click()
    await dialog.getByText("Others lie below it, or budgets are set for it.").waitFor()
    await dialog.getByRole("button", { name: "Cancel" }).click()
    await stage.press("Remove 20-N North")
    stage.shop().answers.set(`DELETE ${ofNorth}`, { status: 200, body: { id: north.id, deleted: true } })
    await dialog.getByRole("button", { name: "Remove" }).click()
    await page().getByText("The cost center “20-N North” was removed.").waitFor()
  })

  it("[G1 C1] tell of a failure and of one that is gone, and are no page for those who may not", async () => {
    stage.shop().answers.set(`GET ${base}`, refusal(500, "unexpected"))
    await stage.open("/cost-centers?company=comp_1")
    await stage.alert().waitFor()
    stage.shop().answers.set(`GET ${base}`, { status: 200, body: centerPage })
    await stage.press("Try again")
    await page().getByRole("heading", { name: "30 Workshop" }).waitFor()
    stage.shop().answers.set(`GET ${ofNorth}`, refusal(404, "not_found"))
    await stage.open(`/cost-centers/${north.id}?company=comp_1`)
    await page().getByText("This cost center is gone").waitFor()
    stage.shop().signedIn = { ...keeper, current: keeper.current && { ...keeper.current, permissions: ["profile.edit"] } }
    await stage.open("/cost-centers?company=comp_1")
    await page().getByText("Here main contacts manage the cost centers of their company.").waitFor()
    expect(await page().getByRole("navigation").getByRole("link", { name: "Cost centers" }).count()).toBe(0)
  })
})

describe("a user's cost centers", () => {
  it("[G1 C1] are assigned with one default and taken away, as a whole list", async () => {
    await stage.open("/users/bu_2?company=comp_1")
    const section = page().getByRole("region", { name: "Cost centers" })
    await section.getByRole("button", { name: "Assign 30 Workshop" }).click()
    await section.getByRole("radio", { name: "Default: 30 Workshop" }).check()
    await section.getByRole("button", { name: "Save" }).click()
    await section.getByText("The cost centers are saved.").waitFor()
    expect(sentTo(`POST ${ofBen}`)?.body).toEqual({ version: "v1", cost_center_ids: [north.id, workshop.id], default_id: workshop.id })
    await section.getByRole("button", { name: "Take away 20-N North" }).click()
    await section.getByText("orders are booked on no cost center").waitFor()
    await section.getByRole("button", { name: "Save" }).click()
    await stage.waitForCall(`POST ${ofBen}`, ({ body }) => JSON.stringify(body) === '{"version":"v2","cost_center_ids":[],"default_id":null}')
    stage.shop().answers.set(`POST ${ofBen}`, refusal(403, "confirm_own_address"))
    await section.getByRole("button", { name: "Save" }).click()
    await section.getByRole("alert").waitFor()
  })

  it("[G1 C1] show both lists where somebody saved meanwhile, and replace theirs only then", async () => {
    await stage.open("/users/bu_2?company=comp_1")
    const section = page().getByRole("region", { name: "Cost centers" })
    await section.getByRole("button", { name: "Assign 30 Workshop" }).click()
    stage.shop().answers.set(`POST ${ofBen}`, refusal(409, "changed_meanwhile"))
    stage.shop().answers.set(`GET ${ofBen}`, { status: 200, body: { cost_centers: [], version: "v3" } })
    await section.getByRole("button", { name: "Save", exact: true }).click()
    await section.getByText("Somebody else changed this list meanwhile").waitFor()
    const alert = section.getByRole("alert")
    expect(await alert.innerText()).toMatch(/20-N North, 30 Workshop[\s\S]*–/)
    stage.shop().answers.set(`POST ${ofBen}`, { status: 200, body: { cost_centers: [assigned], version: "v4" } })
    await section.getByRole("button", { name: "Save", exact: true }).click()
    await stage.waitForCall(`POST ${ofBen}`, ({ body }) => JSON.stringify(body).includes('"version":"v3"'))
    await section.getByText("The cost centers are saved.").waitFor()
    expect(await alert.count()).toBe(0)
  })

  it("[G1 C1] are what a budget can be set for", async () => {
    const budgets = "/store/customer-center/budgets"
    stage.shop().answers.set(`POST ${budgets}`, refusal(409, "limit_exists"))
    await stage.open("/budgets/new?company=comp_1")
    await page().getByLabel("For whom").selectOption("cost_center")
    await stage.field("amount").fill("500")
    await stage.press("Set a budget")
    await page().getByText("Choose a cost center.").waitFor()
    await page().getByRole("radio", { name: /^20-N North/ }).check()
    await stage.press("Set a budget")
    await page().getByText("There is such a budget already.").waitFor()
    expect(sentTo(`POST ${budgets}`)?.body).toMatchObject({ subject_type: "cost_center", subject_id: north.id, amount: "500" })
  })
})

const states: readonly { name: string; at: string; act: (page: Page) => Promise<void> }[] = [
  { name: "list", at: "/cost-centers", act: (at) => at.getByText("Donaudampf").first().waitFor() },
  { name: "new", at: `/cost-centers/new?parent=${sales.id}`, act: submitNothing },
  { name: "edit", at: `/cost-centers/${north.id}`, act: (at) => at.getByText("Ben Adler").waitFor() },
  { name: "user", at: "/users/bu_2", act: (at) => at.getByRole("radio", { name: /20-N North/ }).waitFor() },
  { name: "question", at: "/cost-centers", act: (at) => at.getByRole("button", { name: /20-N North (entfernen)|Remove 20-N North$/ }).click() },
]

async function submitNothing(at: Page): Promise<void> {
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
      await guest.page.screenshot({ path: join(folder, `cost-centers-${name}-${look}.png`), fullPage: true })
      expect([name, guest.complaints]).toEqual([name, []])
      const beyond = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, beyond <= 0]).toEqual([name, true])
      expect([name, await findViolations(guest.page)]).toEqual([name, []])
      await guest.end()
    }
    await browser.close()
  })
})

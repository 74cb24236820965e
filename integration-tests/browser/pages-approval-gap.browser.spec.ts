import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { Me } from "../../src/api/schemas/company"
import type { Unapproved } from "../../src/api/schemas/unapproved"
import { budgetPage, keeper, monthly } from "./pages/budgets"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const page = () => stage.page()
const base = "/store/customer-center"
const ofMonthly = `${base}/budgets/${monthly.id}`
const ok = (body: object) => ({ status: 200, body })
const gap: Unapproved = {
  limits: [
    {
      id: "limit_1",
      company_id: "comp_1",
      company_name: "Müller & Söhne",
      subject_type: "role",
      subject_id: "buyer",
      subject_name: "Buyer",
      period: "month",
      amount: "400",
      currency_code: "eur",
      user_count: 5,
      users: [
        { id: "bu_2", name: "Ben Adler" },
        { id: "bu_3", name: "<b>Carla</b>" },
        { id: "bu_4", name: "Dora Ernst" },
      ],
    },
  ],
  limit_count: 3,
}
const refused = {
  status: 409,
  body: { type: "conflict", code: "nobody_could_approve", message: "Nobody could.", details: gap },
}
const question = () => page().getByRole("dialog", { name: "Nobody could approve some orders" })

/** Sets budgets, and says how approvals go. */
const chief: Me = {
  ...keeper,
  current: keeper.current && { ...keeper.current, permissions: [...keeper.current.permissions, "approval_rules.manage"] },
}

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = chief
  answers.set(`GET ${base}/budgets/mine`, ok({ budgets: [] }))
  answers.set(`GET ${base}/budgets`, ok(budgetPage))
  answers.set(`GET ${ofMonthly}`, ok({ budget: monthly }))
  answers.set(`GET ${base}/approval-ceilings`, ok({ approval_ceilings: [] }))
  answers.set(`GET ${base}/approval-deputies`, ok({ approval_deputies: [], candidates: [] }))
  answers.set(
    `GET ${base}/approval-settings`,
    ok({
      approval_settings: {
        version: 1,
        own_approval: true,
        reminder_hours: null,
        escalation_hours: null,
        expiry_days: null,
        defaults: { own_approval: false, reminder_hours: 24, escalation_hours: 72, expiry_days: 30 },
      },
    })
  )
})

it("[C7] a budget that nobody could approve is asked about: cancelled nothing is saved, confirmed it is", async () => {
  const { answers } = stage.shop()
  answers.set(`POST ${ofMonthly}`, refused)
  await stage.open(`/budgets/${monthly.id}?company=comp_1`)
  await stage.field("amount").fill("500")
  await stage.press("Save")
  const text = await question().innerText()
  expect(text).toMatch(/Buyer, €400\.00 per month: Ben Adler, <b>Carla<\/b>, Dora Ernst and 2 more[\s\S]*And 2 more budgets\./)
  await page().keyboard.press("Escape")
  await question().waitFor({ state: "detached" })
  await stage.alert().getByText("nobody could approve some orders over their budget").waitFor()
  expect(await stage.field("amount").inputValue()).toBe("500")

  await page().getByRole("button", { name: "Save", exact: true }).click()
  await question().waitFor()
  answers.set(`POST ${ofMonthly}`, ok({ budget: monthly }))
  await question().getByRole("button", { name: "Do it anyway" }).click()
  await page().getByText("The budget “Ben Adler, per month” is saved.").waitFor()
  const sent = await stage.waitForCall(`POST ${ofMonthly}`)
  expect(sent.body).toMatchObject({ version: 3, amount: "500", confirm_nobody_could_approve: true })
})

it("[C7] so are a deactivation, by its own question, a denied right and the settings", async () => {
  const { answers } = stage.shop()
  const deactivate = `POST ${base}/users/bu_2/deactivate`
  answers.set(deactivate, refused)
  await stage.open("/users?company=comp_1")
  await page().getByRole("button", { name: "Actions for Ben Adler" }).click()
  await page().getByRole("menuitem", { name: "Deactivate" }).click()
  await page().getByRole("dialog").getByRole("button", { name: "Deactivate" }).click()
  await question().waitFor()
  answers.delete(deactivate)
  await question().getByRole("button", { name: "Do it anyway" }).click()
  await page().getByText("Ben Adler is deactivated.").waitFor()
  expect((await stage.waitForCall(deactivate)).body).toEqual({ confirm_nobody_could_approve: true })

  const settings = `POST ${base}/approval-settings`
  answers.set(settings, refused)
  await stage.open("/approvals/settings?company=comp_1")
  await stage.field("own_approval").selectOption("no")
  await stage.press("Save")
  await question().getByRole("button", { name: "Cancel" }).click()
  await stage.alert().getByText("nobody could approve some orders over their budget").waitFor()
  expect((await stage.waitForCall(settings)).body).not.toHaveProperty("confirm_nobody_could_approve")
})

it("[C7] of several users at once those that wait are asked about together", async () => {
  const { answers } = stage.shop()
  const bulk = `POST ${base}/users/bulk`
  const row = (id: string, code: string | null) => ({ id, done: code === null, code, message: code })
  answers.set(bulk, ok({ results: [row("bu_1", null), row("bu_2", "nobody_could_approve")] }))
  await stage.open("/users?company=comp_1")
  await page().getByRole("checkbox", { name: "Select Anna Müller" }).click()
  await page().getByRole("checkbox", { name: "Select Ben Adler" }).click()
  await page().getByRole("group").getByRole("button", { name: "Deactivate" }).click()
  await page().getByRole("dialog").getByRole("button", { name: "Deactivate" }).click()
  await question().getByText("After some of these changes").waitFor()
  answers.set(bulk, ok({ results: [row("bu_2", null)] }))
  await question().getByRole("button", { name: "Do it anyway" }).click()
  await page().getByText("2 of 2 deactivated").waitFor()
  expect((await stage.waitForCall(bulk)).body).toEqual({ action: "deactivate", ids: ["bu_2"], confirm_nobody_could_approve: true })
})

it.each([
  ["wide-light-en", { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }, "Nobody can approve some orders"],
  ["phone-dark-de", { locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }, "Manche Bestellungen kann niemand genehmigen"],
] as const)("[G1 C7] it stands on the pages for as long as it is so, and has no serious fault: %s", async (look, options, title) => {
  const { answers } = stage.shop()
  answers.set(`GET ${base}/budgets/nobody-can-approve`, ok({ nobody_can_approve: gap }))
  answers.set(`POST ${ofMonthly}`, refused)
  const screenshots = join(ROOT_FOLDER, ".test", "screenshots")
  mkdirSync(screenshots, { recursive: true })
  const browser = await openBrowser()
  const guest = await visit(browser, options)
  try {
    const judge = async (name: string) => {
      await guest.page.screenshot({ path: join(screenshots, `gap-${name}-${look}.png`), fullPage: true })
      expect([name, await findViolations(guest.page)]).toEqual([name, []])
      const beyond = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, beyond <= 0]).toEqual([name, true])
    }
    for (const [name, at] of [
      ["budgets", "/budgets?company=comp_1"],
      ["settings", "/approvals/settings?company=comp_1"],
    ] as const) {
      await guest.page.goto(`${stage.shop().pages}${at}`)
      await guest.page.getByText(title, { exact: true }).waitFor()
      await judge(name)
    }
    await guest.page.goto(`${stage.shop().pages}/budgets/${monthly.id}?company=comp_1`)
    await guest.page.locator("[name=amount]").fill("500")
    await guest.page.locator("button[type=submit]").click()
    await guest.page.getByRole("dialog").waitFor()
    await judge("question")
    expect(guest.complaints).toEqual([])
  } finally {
    await guest.end()
    await browser.close()
  }
})

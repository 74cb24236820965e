import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { Me } from "../../src/api/schemas/company"
import { approvalDetail, approvalPage, decider, waiting } from "./pages/approvals"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { fillFakeShop } from "./pages/orders"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const page = () => stage.page()
/** Of the settings; each ceiling and deputy has a button of its own. */
const save = async () => await page().getByRole("button", { name: "Save", exact: true }).click()
const ok = (body: object) => ({ status: 200, body })
const ofSettings = "/store/customer-center/approval-settings"
const ofDeputy = "/store/customer-center/me/approval-deputy"
const ofMails = "/store/customer-center/me/approval-mails"
const settings = (values: object = {}) =>
  ok({
    approval_settings: {
      version: 1,
      own_approval: null,
      reminder_hours: 12,
      escalation_hours: null,
      expiry_days: null,
      defaults: { own_approval: false, reminder_hours: 24, escalation_hours: 72, expiry_days: 0 },
      ...values,
    },
  })

const ceiling = (values: object) => ({
  user: { id: "bu_5", name: "Vera Voss", email: "vera@example.com" },
  is_main_contact: false,
  amount: null,
  currency_code: "eur",
  version: 0,
  ...values,
})
const contact = { user: { id: "bu_1", name: "Anna Müller", email: "anna@example.com" }, is_main_contact: true }

const dora = { id: "bu_5", name: "Dora Kern" }
const anna = { user: { id: "bu_1", name: "Anna Müller" } }
const candidates = [anna.user, { id: "bu_2", name: "Ben Adler" }, dora]
const deputy = (values: object) => ({ absence: null, version: 0, ...values })

/** A main contact who says how approvals go. */
const chief: Me = {
  ...decider,
  current: decider.current && { ...decider.current, permissions: [...decider.current.permissions, "approval_rules.manage"] },
}

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = chief
  fillFakeShop(stage.shop())
  answers.set("GET /store/customer-center/approval-requests", ok(approvalPage(waiting)))
  answers.set(`GET ${ofSettings}`, settings())
  answers.set("GET /store/customer-center/approval-ceilings", ok({ approval_ceilings: [ceiling(contact), ceiling({ amount: "500", version: 2 })] }))
  answers.set("GET /store/customer-center/approval-deputies", ok({ approval_deputies: [deputy(anna), deputy({ user: dora })], candidates }))
  answers.set(`GET ${ofDeputy}`, ok({ approval_deputy: deputy(anna), candidates }))
  answers.set(`GET ${ofMails}`, ok({ approval_mails: { mode: "at_once", digest_hour: 8 } }))
})

it("[C7] a main contact says how approvals go, sees what the shop would say, and both values where somebody saved meanwhile", async () => {
  const { answers } = stage.shop()
  await stage.open("/approvals?company=comp_1")
  await page().getByRole("link", { name: "Settings" }).click()
  await page().getByRole("heading", { name: "How approvals go" }).waitFor()
  await page().getByText("Empty: 72, as the shop says. 0: never.").waitFor()
  expect(await stage.field("reminder_hours").inputValue()).toBe("12")
  await stage.field("reminder_hours").fill("2.5")
  await save()
  await page().getByText("Please type whole hours, at most 8,760.").waitFor()
  await stage.field("reminder_hours").fill("")
  await stage.field("escalation_hours").fill("48")
  await page().getByText("Empty: never, as the shop says.").waitFor()
  await stage.field("expiry_days").fill("400")
  await save()
  await page().getByText("Please type whole days, at most 365.").waitFor()
  await stage.field("expiry_days").fill("30")
  await stage.field("own_approval").selectOption("yes")
  answers.set(`POST ${ofSettings}`, refusal(409, "changed_meanwhile"))
  answers.set(`GET ${ofSettings}`, settings({ version: 4, reminder_hours: 6 }))
  await save()
  await page().getByText("Somebody else changed the settings meanwhile").waitFor()
  answers.set(`POST ${ofSettings}`, settings({ version: 5, own_approval: true, reminder_hours: null, escalation_hours: 48, expiry_days: 30 }))
  await save()
  await page().getByText("The settings are saved.").waitFor()
  const sent = await stage.waitForCall(`POST ${ofSettings}`)
  expect(sent.body).toEqual({ version: 4, own_approval: true, reminder_hours: null, escalation_hours: 48, expiry_days: 30 })
})

it("[C7] a main contact says up to what somebody may approve, and sees what somebody else saved meanwhile", async () => {
  const { answers } = stage.shop()
  const ofVera = "POST /store/customer-center/users/bu_5/approval-ceiling"
  await stage.open("/approvals/settings?company=comp_1")
  await page().getByText("Main contact: may approve any amount").waitFor()
  const field = stage.field("ceiling-bu_5")
  expect(await field.inputValue()).toBe("500")
  await field.fill("a lot")
  await page().getByRole("button", { name: "Save: Vera Voss" }).click()
  await page().getByText("Enter an amount, such as €250.00.").waitFor()
  await field.fill("1,250.50")
  answers.set(ofVera, refusal(409, "changed_meanwhile"))
  answers.set("GET /store/customer-center/approval-ceilings", ok({ approval_ceilings: [ceiling(contact), ceiling({ amount: "75", version: 3 })] }))
  await page().getByRole("button", { name: "Save: Vera Voss" }).click()
  await page().getByText("Somebody else changed it meanwhile").waitFor()
  await page().getByText("75", { exact: true }).waitFor()
  expect(await field.inputValue()).toBe("1,250.50")
  expect((await stage.waitForCall(ofVera)).body).toEqual({ amount: "1250.50", version: 2 })
  answers.set(ofVera, refusal(500, "unexpected"))
  await page().getByRole("button", { name: "Save: Vera Voss" }).click()
  await page().getByRole("alert").getByText("unexpected").waitFor()
  await field.fill("")
  answers.set(ofVera, ok({ approval_ceiling: ceiling({ version: 4 }) }))
  answers.set("GET /store/customer-center/approval-ceilings", ok({ approval_ceilings: [ceiling(contact), ceiling({ version: 4 })] }))
  await page().getByRole("button", { name: "Save: Vera Voss" }).click()
  await page().getByText("Saved.").waitFor()
  expect((await stage.waitForCall(ofVera, ({ body }) => JSON.stringify(body).includes("null"))).body).toEqual({ amount: null, version: 3 })
  // as many digits as one likes
  await field.fill("250.00")
  answers.set(ofVera, ok({ approval_ceiling: ceiling({ amount: "250", version: 5 }) }))
  await page().getByRole("button", { name: "Save: Vera Voss" }).click()
  await stage.waitForCall(ofVera, ({ body }) => JSON.stringify(body).includes("250.00"))
  await page().getByText("Saved.").waitFor()
})

it("[C7] whoever decides names a deputy for an absence, and sees what somebody else saved meanwhile", async () => {
  const { answers } = stage.shop()
  const absence = { deputy: { id: "bu_2", name: "Ben Adler" }, starts_on: "2026-12-20", ends_on: "2027-01-06", is_running: false }
  await stage.open("/account?company=comp_1")
  await page().getByText("Who decides for you while you are away?").waitFor()
  expect(await stage.field("deputy_id").locator("option").allTextContents()).toEqual(["Nobody", "Ben Adler", "Dora Kern"])
  await stage.field("deputy_id").selectOption("bu_5")
  await stage.field("starts_on").fill("2026-12-20")
  await stage.field("ends_on").fill("2026-12-19")
  const saveDeputy = page().locator("form", { has: stage.field("deputy_id") }).getByRole("button", { name: "Save", exact: true })
  await saveDeputy.click()
  await page().getByText("Please choose both days, the last not before the first.").waitFor()
  await stage.field("ends_on").fill("2027-01-06")
  answers.set(`POST ${ofDeputy}`, refusal(409, "changed_meanwhile"))
  answers.set(`GET ${ofDeputy}`, ok({ approval_deputy: deputy({ ...anna, absence, version: 2 }), candidates }))
  await saveDeputy.click()
  await page().getByText("Ben Adler, Dec 20, 2026 – Jan 6, 2027").waitFor()
  const dora = { deputy_id: "bu_5", starts_on: "2026-12-20", ends_on: "2027-01-06" }
  expect((await stage.waitForCall(`POST ${ofDeputy}`)).body).toEqual({ version: 0, absence: dora })
  const saved = { ...absence, deputy: { id: "bu_5", name: "Dora Kern" }, is_running: true }
  answers.set(`POST ${ofDeputy}`, ok({ approval_deputy: deputy({ ...anna, absence: saved, version: 3 }), candidates }))
  await saveDeputy.click()
  await page().getByText("Decides now").waitFor()
  expect((await stage.waitForCall(`POST ${ofDeputy}`, ({ body }) => JSON.stringify(body).includes('"version":2'))).body).toEqual({ version: 2, absence: dora })
})

it("[C7] an approver reads what is above their ceiling, who stands in for whom, and that nobody decided in time", async () => {
  const { answers } = stage.shop()
  const [first] = waiting
  if (!first) {
    throw new Error("Nothing waits.")
  }
  const one = { ...first, over_ceiling: { amount: "500", currency_code: "eur" }, allowed_acts: ["reject" as const, "edit" as const, "comment" as const] }
  const shown = approvalDetail(one, { deciders: [{ id: "bu_7", name: "Dora Kern", is_me: false, deputy_for: "Carla Voss" }] })
  answers.set(`GET /store/customer-center/approval-requests/${first.id}`, ok({ approval_request: shown }))
  await stage.open(`/approvals/${first.id}?company=comp_1`)
  await page().getByText("You may approve up to €500.00, and this is more.").waitFor()
  await page().getByText("Dora Kern, for Carla Voss").waitFor()
  expect(await page().getByRole("button", { name: "Approve", exact: true }).count()).toBe(0)
  expect(await page().getByRole("button", { name: "Reject", exact: true }).count()).toBe(1)
  const event = { id: "9", kind: "expired" as const, at: first.created_at, author: null, deputy_for: null, tier: null, text: null, failure_code: null, lines: [] }
  const expired = approvalDetail({ ...one, status: "expired", over_ceiling: null, allowed_acts: ["comment"] }, { events: [event], deciders: [] })
  answers.set(`GET /store/customer-center/approval-requests/${first.id}`, ok({ approval_request: expired }))
  await page().reload()
  await page().getByRole("region", { name: "Comments and events" }).getByText("Nobody decided about it in time").waitFor()
})

it("[C7] nobody else finds the settings", async () => {
  stage.shop().signedIn = decider
  await stage.open("/approvals?company=comp_1")
  await page().getByText("Ben Adler").first().waitFor()
  expect(await page().getByRole("link", { name: "Settings" }).count()).toBe(0)
})

it("[C4] whoever decides chooses between a mail for each request and one a day", async () => {
  stage.shop().answers.set(`POST ${ofMails}`, ok({ approval_mails: { mode: "daily", digest_hour: 8 } }))
  await stage.open("/account?company=comp_1")
  const choice = page().getByLabel("When a basket waits for your approval")
  await choice.selectOption({ label: "One mail a day, at 8:00" })
  await page().getByText("Saved.").waitFor()
  expect((await stage.waitForCall(`POST ${ofMails}`)).body).toEqual({ mode: "daily" })
  expect(await choice.inputValue()).toBe("daily")
})

it.each([
  ["wide-light-en", { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }],
  ["phone-dark-de", { locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }],
] as const)("[G1 C7] the settings have no serious fault and fit: %s", async (look, options) => {
  const screenshots = join(ROOT_FOLDER, ".test", "screenshots")
  mkdirSync(screenshots, { recursive: true })
  const browser = await openBrowser()
  const guest = await visit(browser, options)
  try {
    for (const [name, at, shows] of [
      ["settings", "/approvals/settings?company=comp_1", "form"],
      ["mails", "/account?company=comp_1", "select"],
    ] as const) {
      await guest.page.goto(`${stage.shop().pages}${at}`)
      await guest.page.locator(shows).first().waitFor()
      await guest.page.screenshot({ path: join(screenshots, `approvals-${name}-${look}.png`), fullPage: true })
      expect([name, await findViolations(guest.page)]).toEqual([name, []])
      const beyond = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, beyond <= 0]).toEqual([name, true])
    }
    expect(guest.complaints).toEqual([])
  } finally {
    await guest.end()
    await browser.close()
  }
})

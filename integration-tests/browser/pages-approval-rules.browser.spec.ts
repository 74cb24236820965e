import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { ApprovalRuleResource } from "../../src/api/schemas/approval-rules"
import type { Me } from "../../src/api/schemas/company"
import { approvalDetail, approvalPage, decider, waiting } from "./pages/approvals"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { fillFakeShop } from "./pages/orders"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const page = () => stage.page()
const ok = (body: object) => ({ status: 200, body })
const base = "/store/customer-center/approval-rules"

const rule: ApprovalRuleResource = {
  id: "aprule_1",
  name: "Machines over 1,000",
  conditions: [
    { kind: "total", comparison: "over", amount: "1000", currency_code: "eur" },
    { kind: "category", category_ids: ["pcat_1"] },
    { kind: "new_address" },
  ],
  tiers: [
    { mode: "any", role_keys: ["approver"] },
    { mode: "all", role_keys: ["main_contact", "controlling"] },
  ],
  active: true,
  version: 3,
  shop_wide: false,
}
const shops: ApprovalRuleResource = {
  ...rule,
  id: "aprule_2",
  name: `<b>Whole shop</b> ${"GENEHMIGUNGSPFLICHTIG".repeat(6)}`,
  conditions: [{ kind: "item_count", at_least: 100 }],
  tiers: [],
  shop_wide: true,
}
const list = (changes: object = {}) =>
  ok({ approval_rules: [rule], shop_rules: [shops], scope: { shop_rules: true, version: 0 }, editable: true, ...changes })
const choices = {
  currency_code: "eur",
  roles: [
    { key: "main_contact", name: null, decides: true },
    { key: "approver", name: null, decides: true },
    { key: "buyer", name: null, decides: false },
    { key: "controlling", name: "Controlling", decides: true },
  ],
  categories: [
    { id: "pcat_1", name: "Machines" },
    { id: "pcat_2", name: "Machines / Drills" },
  ],
  cost_centers: [{ id: "costcenter_1", name: "4711 Workshop" }],
}
const preview = {
  outcome: "approval_required",
  allowed: false,
  reason: "approval_required",
  message: "This order needs an approval: Machines over 1,000.",
  amount: "1200.5",
  currency_code: "eur",
  limits: [],
  contacts: [],
  approvers: [{ name: "Dora Kern", email: "dora@example.com" }],
  needs_approval: true,
  rules: [{ ...rule, is_draft: false }],
  tiers: [
    { slots: [{ roles: [{ key: "approver", name: null }], people: [{ id: "bu_1", name: "Dora Kern" }], is_fallback: false }] },
    { slots: [{ roles: [{ key: "controlling", name: "Controlling" }], people: [{ id: "bu_2", name: "Anna Müller" }], is_fallback: true }] },
  ],
}

/** A main contact who keeps the rules. */
const chief: Me = {
  ...decider,
  current: decider.current && { ...decider.current, permissions: [...decider.current.permissions, "approval_rules.manage"] },
}

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = chief
  fillFakeShop(stage.shop())
  answers.set("GET /store/customer-center/approval-requests", ok(approvalPage(waiting)))
  answers.set(`GET ${base}`, list())
  answers.set(`GET ${base}/choices`, ok({ choices }))
  answers.set(`GET ${base}/aprule_1`, ok({ approval_rule: rule }))
  answers.set(`POST ${base}/preview`, ok({ preview }))
})

it("[C7] a main contact reads the rules, makes one with conditions and steps, tries a basket, and deletes one", async () => {
  const { answers } = stage.shop()
  await stage.open("/approvals?company=comp_1")
  await page().getByRole("link", { name: "Rules" }).click()
  await page().getByRole("heading", { name: "Approval rules" }).waitFor()
  const own = page().getByRole("region", { name: "Rules of your company" })
  for (const text of ["the order comes to more than €1,000.00", "an article is of Machines", "it goes to a new address", "One person: Approver", /One person each: .* and Controlling/]) {
    await own.getByText(text).waitFor()
  }
  await page().getByRole("region", { name: "Rules of the shop" }).getByText("there are 100 pieces or more").waitFor()

  await page().getByLabel("Total (EUR)").fill("1,200.50")
  await page().getByLabel("It goes to a new address").check()
  await stage.press("Try")
  await page().getByText("An approval is needed: Machines over 1,000").waitFor()
  await page().getByText("nobody has it; in their place Anna Müller").waitFor()
  expect((await stage.waitForCall(`POST ${base}/preview`)).body).toEqual({
    amount: "1200.50", shipping_amount: "0", item_count: 1, category_ids: [], cost_center_id: null, role_keys: ["buyer"], new_address: true,
  })

  await page().getByRole("link", { name: "New rule" }).click()
  await page().getByRole("heading", { name: "New rule" }).waitFor()
  await stage.press("Save")
  await page().getByText("Please fill this in.").waitFor()
  await stage.field("name").fill("Drills")
  const first = page().getByRole("group", { name: "Condition 1" })
  await first.getByLabel("Amount in EUR").fill("much")
  await stage.press("Save")
  await first.getByText(/€250/).first().waitFor()
  await first.getByLabel("Amount in EUR").fill("250.5")
  await stage.press("Add a condition")
  const second = page().getByRole("group", { name: "Condition 2" })
  await second.getByLabel("Condition 2", { exact: true }).selectOption("category")
  await stage.press("Save")
  await second.getByText("Please choose at least one.").waitFor()
  await second.getByLabel("Machines / Drills").check()
  await stage.press("Add a step")
  const step = page().getByRole("group", { name: "Step 1" })
  await step.getByLabel("Step 1", { exact: true }).selectOption("all")
  await step.getByLabel("Approver").check()
  await step.getByLabel("Controlling").check()
  answers.set(`POST ${base}`, { status: 201, body: { approval_rule: { ...rule, id: "aprule_3", name: "Drills" } } })
  await page().getByRole("button", { name: "Save", exact: true }).click()
  await page().getByText("Drills is saved.").waitFor()
  expect((await stage.waitForCall(`POST ${base}`)).body).toEqual({
    name: "Drills",
    active: true,
    conditions: [
      { kind: "total", comparison: "over", amount: "250.5", currency_code: "eur" },
      { kind: "category", category_ids: ["pcat_2"] },
    ],
    tiers: [{ mode: "all", role_keys: ["approver", "controlling"] }],
  })

  answers.set(`DELETE ${base}/aprule_1`, ok({ id: "aprule_1", deleted: true }))
  await stage.press("Delete Machines over 1,000")
  await page().getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click()
  await page().getByText("Machines over 1,000 was deleted.").waitFor()

  answers.set(`POST ${base}/scope`, ok({ scope: { shop_rules: false, version: 1 } }))
  answers.set(`GET ${base}`, list({ scope: { shop_rules: false, version: 1 } }))
  await stage.press("Use only the company's own rules")
  await page().getByText("They do not apply here: only the rules of your company do.").waitFor()
  expect((await stage.waitForCall(`POST ${base}/scope`)).body).toEqual({ shop_rules: false, version: 0 })
})

it("[C7] a rule that somebody else saved meanwhile is shown as it is, and one's own counts from it", async () => {
  const { answers } = stage.shop()
  await stage.open("/approvals/rules/aprule_1?company=comp_1")
  await stage.field("name").fill("Mine")
  answers.set(`POST ${base}/aprule_1`, refusal(409, "changed_meanwhile"))
  answers.set(`GET ${base}/aprule_1`, ok({ approval_rule: { ...rule, name: "Theirs", version: 7 } }))
  await page().getByRole("button", { name: "Save", exact: true }).click()
  await page().getByRole("alert").getByText("Theirs").waitFor()
  answers.set(`POST ${base}/aprule_1`, ok({ approval_rule: { ...rule, name: "Mine", version: 8 } }))
  await page().getByRole("button", { name: "Save", exact: true }).click()
  await page().getByText("Mine is saved.").waitFor()
  expect((await stage.waitForCall(`POST ${base}/aprule_1`)).body).toEqual({
    version: 7, name: "Mine", active: true, conditions: rule.conditions, tiers: rule.tiers,
  })
})

it("[C7] where the shop keeps the rules they are read alone, and nobody else finds them", async () => {
  stage.shop().answers.set(`GET ${base}`, list({ editable: false }))
  await stage.open("/approvals/rules?company=comp_1")
  await page().getByText("The shop manages these rules.").waitFor()
  expect(await page().getByRole("link", { name: "New rule" }).count()).toBe(0)
  stage.shop().signedIn = decider
  await stage.open("/approvals?company=comp_1")
  await page().getByText("Ben Adler").first().waitFor()
  expect(await page().getByRole("link", { name: "Rules" }).count()).toBe(0)
})

it("[C7] a request shows who has approved it and who is next, and an approval in between says so", async () => {
  const [first] = waiting
  if (!first) {
    throw new Error("There is no request.")
  }
  const people = { dora: { id: "bu_9", name: "Dora Kern", is_me: true }, carl: { id: "bu_8", name: "Carl Cole", is_me: false } }
  const slot = (key: string, by: typeof people.dora | null = null) => ({
    roles: [{ key, name: key === "controlling" ? "Controlling" : null }],
    approved_by: by,
    approved_at: by && "2026-03-02T10:00:00.000Z",
  })
  const asked = { ...first, reasons: [{ kind: "rule" as const, rule_id: "aprule_1", rule_name: "Machines over 1,000" }] }
  const shown = approvalDetail(asked, { tier: 1, tiers: [{ state: "current", slots: [slot("approver")] }, { state: "waiting", slots: [slot("controlling")] }] })
  const then = approvalDetail(
    { ...asked, allowed_acts: ["comment"] },
    { tier: 2, tiers: [{ state: "done", slots: [slot("approver", people.dora)] }, { state: "current", slots: [slot("controlling")] }], deciders: [{ ...people.carl, deputy_for: null }] }
  )
  const one = `/store/customer-center/approval-requests/${first.id}`
  stage.shop().answers.set(`GET ${one}`, ok({ approval_request: shown }))
  await stage.open(`/approvals/${first.id}?company=comp_1`)
  const steps = page().getByRole("region", { name: "Approvals it needs" })
  await steps.getByText("Because of the rules: Machines over 1,000").waitFor()
  expect(await steps.getByRole("listitem").filter({ hasText: "Next" }).first().innerText()).toContain("Approver")
  await page().getByRole("button", { name: "Approve", exact: true }).click()
  stage.shop().answers.set(`POST ${one}/approve`, ok({ approval_request: then }))
  stage.shop().answers.set(`GET ${one}`, ok({ approval_request: then }))
  await page().getByRole("dialog").getByRole("button", { name: /Approve/ }).click()
  await page().getByText("Your approval is noted. It waits for Carl Cole now.").waitFor()
  await steps.getByText(/Dora Kern/).waitFor()
  expect((await stage.waitForCall(`POST ${one}/approve`)).body).toEqual({ tier: 1 })
})

it.each([
  ["wide-light-en", { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }],
  ["phone-dark-de", { locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }],
] as const)("[G1 C7] the rules have no serious fault and fit: %s", async (look, options) => {
  const screenshots = join(ROOT_FOLDER, ".test", "screenshots")
  mkdirSync(screenshots, { recursive: true })
  const browser = await openBrowser()
  const guest = await visit(browser, options)
  try {
    for (const [name, at, shows] of [
      ["rules", "/approvals/rules?company=comp_1", "#rule-preview"],
      ["rule", "/approvals/rules/aprule_1?company=comp_1", "form"],
    ] as const) {
      await guest.page.goto(`${stage.shop().pages}${at}`)
      await guest.page.locator(shows).first().waitFor()
      await guest.page.screenshot({ path: join(screenshots, `approval-${name}-${look}.png`), fullPage: true })
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

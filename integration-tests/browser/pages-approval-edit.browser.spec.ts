import { approvalDetail, approvalPage, decider, own, sender, waiting } from "./pages/approvals"
import { fillFakeShop, purchaseCheck } from "./pages/orders"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center/approval-requests"
const ofCart = "/store/carts/cart_1"
const page = () => stage.page()
const ok = (body: object) => ({ status: 200, body })
const calls = (route: string) => stage.shop().calls.filter((call) => call.route === route)
const button = (name: string) => page().getByRole("button", { name, exact: true })
const [first] = waiting
if (!first) {
  throw new Error("The requests are not what these tests are about.")
}

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = decider
  fillFakeShop(stage.shop())
  answers.set(`GET ${base}`, ok(approvalPage(waiting)))
  for (const request of [...waiting, ...own]) {
    answers.set(`GET ${base}/${request.id}`, ok({ approval_request: approvalDetail(request) }))
  }
})

describe("one request", () => {
  it("[C6] is lowered line by line before it is approved; what stands against it is said, and what was asked for stays in view", async () => {
    const { answers } = stage.shop()
    const shown = approvalDetail(first)
    const [screws, ...others] = shown.items
    if (!screws) {
      throw new Error("The request has no article.")
    }
    await stage.open("/approvals/appr_1?company=comp_1")
    await button("Edit lines").focus()
    await page().keyboard.press("Enter")
    const field = page().getByLabel(`Quantity of ${screws.name}`)
    await button("Save lines").click()
    await page().getByText("Nothing is lowered yet.").waitFor()
    await field.fill(String(screws.quantity + 1))
    await button("Save lines").click()
    await page().getByText(`Please enter a whole number from 0 to ${screws.quantity}.`).waitFor()
    for (const item of shown.items) {
      await page().getByRole("button", { name: `Remove ${item.name}` }).click()
    }
    await button("Save lines").click()
    await page().getByText("One article has to stay.").waitFor()
    for (const item of others) {
      await page().getByLabel(`Quantity of ${item.name}`).fill(String(item.quantity))
    }
    await field.fill("1")
    answers.set(`POST ${base}/appr_1/lines`, refusal(409, "approval_edit_loses_promotion", "Nothing was changed: a promotion would fall away by it."))
    await button("Save lines").click()
    await stage.alert().getByText("a promotion would fall away by it").waitFor()
    await stage.alert().getByRole("button", { name: "Reject" }).click()
    await page().getByRole("dialog").getByLabel("Why").waitFor()
    await page().keyboard.press("Escape")
    expect(await field.inputValue()).toBe("1")
    const lines = [{ id: screws.id, name: screws.name, from: screws.quantity, to: 1 }]
    const lowered = approvalDetail({ ...first, amount: "323.45", version: 3 }, {
      items: [{ ...screws, quantity: 1 }, ...others],
      events: [{ id: "4", kind: "edited", at: first.created_at, author: { id: "bu_1", name: "Anna Müller", is_me: true }, deputy_for: null, text: null, failure_code: null, lines, tier: null }],
    })
    answers.set(`POST ${base}/appr_1/lines`, ok({ approval_request: lowered }))
    answers.set(`GET ${base}/appr_1`, ok({ approval_request: lowered }))
    await button("Save lines").click()
    await page().getByText("Saved. It comes to €323.45 now.").waitFor()
    expect(calls(`POST ${base}/appr_1/lines`).at(-1)?.body).toEqual({ lines: [{ id: screws.id, quantity: 1 }], version: 1 })
    await page().getByRole("region", { name: "Articles" }).getByText(`Asked for: ${screws.quantity}`).waitFor()
    await page().getByText(`${screws.name}: ${screws.quantity} → 1`).waitFor()
    await page().locator("button:focus", { hasText: "Edit lines" }).waitFor()
  })

  it("[C6] that was released is ordered by its buyer as it is; the approver sees until when", async () => {
    const { answers } = stage.shop()
    const until = "2026-03-17T08:00:00.000Z"
    const decision = { outcome: "approved" as const, by: { id: "bu_1", name: "Anna Müller", is_me: true }, at: "2026-03-03T08:00:00.000Z" }
    const released = { ...first, cart_id: "cart_1", status: "released" as const, decision, released_until: until, allowed_acts: [] }
    answers.set(`GET ${base}/appr_1`, ok({ approval_request: approvalDetail(first, { on_approve: "release" }) }))
    await stage.open("/approvals/appr_1?company=comp_1")
    await button("Approve").click()
    await page().getByRole("dialog", { name: "Approve €523.45?" }).getByText("can order it then as it is").waitFor()
    answers.set(`POST ${base}/appr_1/approve`, ok({ approval_request: approvalDetail(released) }))
    answers.set(`GET ${base}/appr_1`, ok({ approval_request: approvalDetail(released) }))
    await page().getByRole("button", { name: "Approve for €523.45" }).click()
    await page().getByText(/^Approved. The buyer can order it until Mar 17, 2026/).waitFor()
    await page().getByText(/^Approved: the buyer can order it until Mar 17, 2026/).waitFor()

    stage.shop().signedIn = sender
    const mine = { ...released, buyer: { ...first.buyer, is_me: true }, allowed_acts: ["comment" as const, "change" as const, "delete" as const] }
    answers.set(`GET ${base}/appr_1`, ok({ approval_request: approvalDetail(mine) }))
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: { ...purchaseCheck, approval_request: { id: "appr_1", status: "released", released_until: until } } }))
    await stage.open("/approvals/appr_1?company=comp_1")
    await page().getByText(/^Approved: order until Mar 17, 2026/).waitFor()
    await button("Open the basket and order").click()
    await page().getByText(/^Approved: order until Mar 17, 2026/).waitFor()
    await page().getByRole("region", { name: "Articles" }).first().waitFor()
    // the basket is there before it is known that it waits
    for (const name of [/^Remove Screws/, /^Send to approver$/]) {
      await page().getByRole("button", { name }).waitFor({ state: "detached" })
    }
    await button("Order").click()
    await stage.waitForCall(`POST ${ofCart}/complete`, () => true)
  })
})

import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { approvalDetail, approvalNeeded, approvalPage, decider, own, sender, waiting } from "./pages/approvals"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { cart, fillFakeShop, orderDetail, purchaseCheck } from "./pages/orders"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center/approval-requests"
const ofCart = "/store/carts/cart_1"
const page = () => stage.page()
const ok = (body: object) => ({ status: 200, body })
const calls = (route: string) => stage.shop().calls.filter((call) => call.route === route)
const button = (name: string) => page().getByRole("button", { name, exact: true })
const [first, failed] = waiting
const [open, rejected] = own
if (!first || !failed || !open || !rejected) {
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

/** A basket that the browser keeps from an earlier visit. */
async function openBasket(kept = "cart_1"): Promise<void> {
  await stage.open("/login")
  await page().evaluate((ids) => localStorage.setItem("customer-center.basket.bu_1", ids), kept)
  await stage.open("/basket?company=comp_1")
}

describe("a basket over its budget", () => {
  it("[C3 C4] is sent to an approver with a message, and a new basket is begun", async () => {
    const { answers } = stage.shop()
    stage.shop().signedIn = sender
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: approvalNeeded }))
    await openBasket()
    await page().getByText("You can enter a message for your approver.").waitFor()
    await page().getByText("This needs an approval").waitFor()
    await page().getByText("It goes to Anna Müller or Dora Kern.").waitFor()
    expect(await button("Order").count()).toBe(0)
    await page().getByLabel("Message").fill("By Friday, please.")
    await page().getByLabel("Purchase order number").fill("PO-8")
    answers.set(`POST ${ofCart}/approval-requests`, refusal(409, "nobody_can_approve"))
    await button("Send to approver").click()
    await stage.alert().getByText("Nothing was sent. Everything you entered is still here.").waitFor()
    expect(await page().getByLabel("Message").inputValue()).toBe("By Friday, please.")
    answers.set(`POST ${ofCart}/approval-requests`, { status: 201, body: { approval_request: approvalDetail(open) }, delayMs: 300 })
    await button("Send to approver").dblclick()
    await page().getByText("Your basket was sent to be approved").waitFor()
    await page().getByText("Your basket is empty").waitFor()
    expect(calls(`POST ${ofCart}/approval-requests`).map(({ body }) => body)).toEqual([{ comment: "By Friday, please." }, { comment: "By Friday, please." }])
    expect(calls(`POST ${ofCart}/purchase-details`).at(-1)?.body).toEqual({ purchase_order_number: "PO-8" })
    expect(await page().evaluate(() => localStorage.getItem("customer-center.basket.bu_1"))).toBe("")
    await page().getByRole("link", { name: "See the request" }).click()
    await page().getByRole("heading", { name: "Request for approval" }).waitFor()
  })

  it("[C3 C4] has the plain refusal where there are no approvals, and no way where nobody could approve it", async () => {
    const { answers } = stage.shop()
    stage.shop().signedIn = { ...sender, current: sender.current && { ...sender.current, features: { center: true } } }
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: approvalNeeded }))
    await openBasket()
    await page().getByText("You may not order this").waitFor()
    expect(await button("Order").isDisabled()).toBe(true)
    expect(await button("Send to approver").count()).toBe(0)
    stage.shop().signedIn = sender
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: { ...approvalNeeded, approvers: [] } }))
    await page().reload()
    await page().getByText("Nobody in your company can approve this order.").waitFor()
    expect(await button("Send to approver").isDisabled()).toBe(true)
  })

  it("[C4] that waits is shown to be read, withdrawn, or left for a new one; what is put in meanwhile goes into a new one", async () => {
    const { answers } = stage.shop()
    stage.shop().signedIn = sender
    const frozen = { ...approvalNeeded, reason: "cart_awaiting_approval", approval_request: { id: "appr_4", status: "open", released_until: null } }
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: frozen }))
    await openBasket("cart_1,cart_2")
    await page().getByText("This basket waits for an approval").waitFor()
    await page().getByText("Waits for: Anna Müller or Dora Kern").waitFor()
    await page().getByRole("region", { name: "Articles" }).getByText("Engraving").waitFor()
    expect(await page().getByRole("button", { name: /^Remove Screws|^Order$/ }).count()).toBe(0)
    // nothing of it is asked to change; an article opens a new basket
    answers.set("POST /store/carts", ok({ cart: { ...cart, id: "cart_3" } }))
    answers.set("GET /store/carts/cart_3", ok({ cart: { ...cart, id: "cart_3" } }))
    answers.set("POST /store/carts/cart_3/line-items", ok({ cart: { ...cart, id: "cart_3" } }))
    answers.set("GET /store/carts/cart_3/purchase-check", ok({ purchase_check: { ...purchaseCheck, cart_id: "cart_3" } }))
    answers.set("GET /store/carts/cart_3/purchase-details", ok({ purchase_details: { cost_center_id: null, cost_centers: [], purchase_order_number: null } }))
    answers.set(`POST ${ofCart}/line-items`, refusal(409, "cart_awaiting_approval"))
    await page().getByLabel("Article number, line 1").fill("10-001")
    await button("Put into the basket").click()
    await page().getByLabel("Quantity of Screws, Pack").waitFor()
    expect(calls("POST /store/carts/cart_3/line-items")).toHaveLength(1)

    await openBasket()
    answers.set(`POST ${base}/appr_4/withdraw`, ok({ approval_request: approvalDetail({ ...open, cart_id: "cart_1", status: "withdrawn", allowed_acts: ["change", "delete"] }) }))
    await page().getByText("This basket waits for an approval").waitFor()
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: approvalNeeded }))
    await button("Withdraw").click()
    await page().getByText("Withdrawn. You can change the basket again.").waitFor()
    await page().getByLabel("Quantity of Screws, Pack").waitFor()
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: frozen }))
    await page().reload()
    await button("Begin a new basket").click()
    await page().getByText("Your basket is empty").waitFor()
  })

  it("[C3 C4] of another storefront is sent from the purchase check, and shown there while it waits", async () => {
    const { answers } = stage.shop()
    stage.shop().signedIn = sender
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: approvalNeeded }))
    answers.set(`POST ${ofCart}/approval-requests`, { status: 201, body: { approval_request: approvalDetail(open) } })
    await stage.open("/purchase-check?cart=cart_1&company=comp_1")
    await button("Send to approver").focus()
    answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: { ...approvalNeeded, approval_request: { id: "appr_4", status: "open", released_until: null } } }))
    await page().keyboard.press("Enter")
    await page().getByText("Your basket was sent to be approved").waitFor()
    expect(calls(`POST ${ofCart}/approval-requests`)[0]?.body).toEqual({})
    await page().reload()
    await page().getByText("This basket waits for an approval").waitFor()
  })
})

describe("the lists of requests", () => {
  it("[C5] show whoever decides what waits and all of the company, sorted and filtered in the address", async () => {
    await stage.open("/?company=comp_1")
    await page().getByText("3 requests wait for your decision").waitFor()
    await page().getByRole("navigation").getByRole("link", { name: "Approvals" }).click()
    const row = page().getByRole("row").filter({ hasText: "Ben Adler" }).first()
    await row.waitFor()
    for (const text of ["€523.45", "User, per month: €400.00", "In process", "The old drill is broken"]) {
      expect(await row.innerText()).toContain(text)
    }
    await page().getByRole("button", { name: "Amount" }).click()
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.toString() === "role=to_decide&limit=20&offset=0&order=amount")
    await page().getByRole("link", { name: "All of the company" }).click()
    await page().getByLabel("Status").selectOption("Ordered")
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.get("role") === "company" && query.get("status") === "ordered")
    await page().waitForURL(/tab=company.*status=ordered/)
    stage.shop().answers.set(`GET ${base}`, ok(approvalPage([])))
    await page().reload()
    await page().getByText("No request fits").waitFor()
    await stage.press("Show all")
    await page().getByText("No requests yet").waitFor()
  })

  it("[C5] show whoever decides one buyer's requests, found by name; who it is stands in the address", async () => {
    const { answers } = stage.shop()
    const buyers = "GET /store/customer-center/approval-buyers"
    answers.set(buyers, ok({ buyers: [{ id: "bu_2", name: "Ben Adler" }, { id: "bu_3", name: "Carla Wolf" }] }))
    await stage.open("/approvals?company=comp_1&page=2")
    await button("Of one buyer").focus()
    await page().keyboard.press("Enter")
    const dialog = page().getByRole("dialog", { name: "Of one buyer" })
    answers.set(`${buyers}?limit=6&q=wolf`, ok({ buyers: [] }))
    await dialog.getByLabel("Find a buyer by name or e-mail").fill("wolf")
    await dialog.getByText("Nobody of this name has asked for an approval.").waitFor()
    await dialog.getByLabel("Find a buyer by name or e-mail").fill("")
    await dialog.getByRole("button", { name: "Ben Adler" }).click()
    await stage.waitForCall(`GET ${base}`, ({ query }) => query.toString() === "role=to_decide&user_id=bu_2&limit=20&offset=0&order=-created_at")
    await page().waitForURL(/\?company=comp_1&user=bu_2$/)
    await page().reload()
    await page().getByRole("button", { name: "Only Ben Adler · Everybody" }).click()
    await button("Of one buyer").waitFor()
    // of one who has asked for nothing that waits, the address says no name
    answers.set(`GET ${base}`, ok(approvalPage([])))
    await stage.open("/approvals?company=comp_1&tab=company&user=bu_9")
    await page().getByText("No request fits").waitFor()
    await page().getByRole("button", { name: "Only one buyer · Everybody" }).waitFor()
    await stage.press("Show all")
    await button("Of one buyer").waitFor()
    // the own ones are nobody else's
    await page().getByRole("link", { name: "Your own" }).click()
    await page().getByText("You have sent no request yet").waitFor()
    expect(await button("Of one buyer").count()).toBe(0)
  })

  it("[C5] show a buyer the own ones: withdrawn while open, changed or deleted once handled", async () => {
    const { answers } = stage.shop()
    stage.shop().signedIn = sender
    answers.set(`GET ${base}`, ok(approvalPage(own)))
    await stage.open("/approvals?tab=company&company=comp_1")
    await page().getByRole("heading", { name: "Your approval requests" }).waitFor()
    await page().getByRole("row").nth(3).waitFor()
    expect(calls(`GET ${base}`).map(({ query }) => query.get("role"))).toEqual(["mine"])
    answers.set(`POST ${base}/appr_4/withdraw`, refusal(409, "approval_already_decided", "This request was decided already: rejected by Dora Kern."))
    await button("Withdraw").click()
    await stage.alert().getByText("This request was decided already: rejected by Dora Kern.").waitFor()
    answers.set(`DELETE ${base}/appr_6`, ok({ id: "appr_6", deleted: true }))
    await button("Delete").last().click()
    await page().getByRole("dialog").getByText("It goes off your list.").waitFor()
    await page().getByRole("dialog").getByRole("button", { name: "Delete" }).click()
    await page().getByText("The request is off your list.").waitFor()
    answers.set(`POST ${base}/appr_5/change`, ok({ approval_request: approvalDetail(rejected) }))
    await button("Change").click()
    await page().getByText("This is the basket of your request again.").waitFor()
    await page().getByLabel("Quantity of Screws, Pack").waitFor()
  })
})

describe("one request", () => {
  it("[C5 C6] tells what approving does, and is approved without a mouse", async () => {
    const { answers } = stage.shop()
    await stage.open("/approvals/appr_1?company=comp_1")
    await page().getByRole("heading", { name: "Request of Ben Adler" }).waitFor()
    for (const text of ["€123.45 in 1 order", "4711 · Workshop", "PO-77", "Anna Müller or Dora Kern", "After approving €246.90 over", "After approving €7,976.55 left"]) {
      await page().getByText(text).first().waitFor()
    }
    const events = page().getByRole("region", { name: "Comments and events" }).getByRole("listitem")
    expect(await events.first().innerText()).toContain("Ben Adler sent it to be approved")
    await page().getByText("Newest first").last().click()
    await events.first().filter({ hasText: "Something was sold out in the meantime." }).waitFor()
    await page().waitForURL((url) => url.href.includes("events=newest"))
    answers.set(`POST ${base}/appr_1/comments`, ok({ approval_request: approvalDetail(first) }))
    await page().getByLabel("Write a comment").fill("Looks right.")
    await button("Send the comment").click()
    await stage.waitForCall(`POST ${base}/appr_1/comments`, ({ body }) => JSON.stringify(body) === '{"text":"Looks right."}')

    const ordered = { ...first, status: "ordered" as const, allowed_acts: [], order: { id: "order_1", display_id: 1042 } }
    await button("Approve").focus()
    await page().keyboard.press("Enter")
    await page().getByRole("dialog", { name: "Approve and order for €523.45?" }).getByText("Ben Adler, per month").waitFor()
    await page().keyboard.press("Escape")
    await page().locator("button:focus", { hasText: "Approve" }).waitFor()
    await page().keyboard.press("Enter")
    answers.set(`POST ${base}/appr_1/approve`, ok({ approval_request: approvalDetail(ordered) }))
    answers.set(`GET ${base}/appr_1`, ok({ approval_request: approvalDetail(ordered) }))
    await page().getByRole("button", { name: "Approve for €523.45" }).focus()
    await page().keyboard.press("Enter")
    await page().getByText("Approved. Order 1042 is placed.").waitFor()
    expect(calls(`POST ${base}/appr_1/approve`).map(({ body }) => body)).toEqual([{}])
    expect(await button("Approve").count()).toBe(0)
  })

  it("[C6] is rejected with a reason only; whoever comes too late reads what, who and when", async () => {
    const { answers } = stage.shop()
    await stage.open("/approvals/appr_1?company=comp_1")
    await button("Reject").click()
    const dialog = page().getByRole("dialog")
    await dialog.getByRole("button", { name: "Reject" }).click()
    await dialog.getByText("Please fill this in.").waitFor()
    await dialog.getByLabel("Why").fill("Too dear.")
    const late = { ...first, status: "rejected" as const, allowed_acts: [], decision: { outcome: "rejected" as const, by: { id: "bu_7", name: "Dora Kern", is_me: false }, at: "2026-03-03T08:00:00.000Z" } }
    answers.set(`POST ${base}/appr_1/reject`, refusal(409, "approval_already_decided", "This request was decided already: rejected by Dora Kern on Mar 3, 2026."))
    answers.set(`GET ${base}/appr_1`, ok({ approval_request: approvalDetail(late) }))
    await dialog.getByRole("button", { name: "Reject" }).click()
    await dialog.getByText("rejected by Dora Kern on Mar 3, 2026").waitFor()
    expect(await dialog.getByLabel("Why").inputValue()).toBe("Too dear.")
    await dialog.getByRole("button", { name: "Reject" }).waitFor({ state: "detached" })
    await page().keyboard.press("Escape")
    await page().getByRole("region", { name: "About this request" }).first().getByText("Dora Kern").waitFor()
    expect(await button("Reject").count()).toBe(0)
  })

  it("[C6] that failed says why, and is approved again; a blocked one is not; a strange one is not here", async () => {
    const { answers } = stage.shop()
    await stage.open("/approvals/appr_2?company=comp_1")
    await page().getByText("Something was sold out in the meantime.").first().waitFor()
    await button("Approve again").waitFor()
    const [limit] = approvalDetail(first).limits
    answers.set(`GET ${base}/appr_2`, ok({ approval_request: approvalDetail(failed, { limits: limit ? [{ ...limit, on_exceed: "block" }] : [] }) }))
    await page().reload()
    await page().getByText("No approval lifts this limit").first().waitFor()
    expect(await button("Approve again").isDisabled()).toBe(true)
    answers.set(`GET ${base}/appr_9`, refusal(404, "not_found"))
    await stage.open("/approvals/appr_9?company=comp_1")
    await page().getByText("This request is not here").waitFor()
  })

  it("[C4] a mail's link asks for the login, then shows the request", async () => {
    stage.shop().signedIn = null
    stage.shop().person = decider
    await stage.open("/approvals/appr_1")
    await stage.field("email").fill("anna.mueller@example.com")
    await stage.field("password").fill("secret-password")
    await page().keyboard.press("Enter")
    await page().getByRole("heading", { name: "Request of Ben Adler" }).waitFor()
  })

  it("[G7] an order names on whose approval it was placed", async () => {
    stage.shop().answers.set(
      "GET /store/customer-center/orders/order_1",
      ok({ order: { ...orderDetail, approval: { request_id: "appr_1", approver_name: "Dora Kern" } } })
    )
    await stage.open("/orders/order_1?company=comp_1")
    await page().getByText("Dora Kern").waitFor()
    await page().getByRole("link", { name: "See the request" }).click()
    await page().getByRole("heading", { name: "Request of Ben Adler" }).waitFor()
  })
})

describe("the pages of approvals", () => {
  const screenshots = join(ROOT_FOLDER, ".test", "screenshots")
  const looks = [
    ["wide-light-en", { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }],
    ["phone-dark-de", { locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }],
  ] as const

  it.each(looks)("[C4 C5 C6] have no serious fault and fit: %s", async (look, options) => {
    mkdirSync(screenshots, { recursive: true })
    const { answers } = stage.shop()
    const browser = await openBrowser()
    const guest = await visit(browser, options)
    const check = async (name: string, at: Page = guest.page) => {
      await at.screenshot({ path: join(screenshots, `approvals-${name}-${look}.png`), fullPage: true })
      expect([name, await findViolations(at)]).toEqual([name, []])
      const beyond = await at.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, beyond <= 0]).toEqual([name, true])
    }
    const go = async (at: string, text: string | RegExp) => {
      await guest.page.goto(`${stage.shop().pages}${at}`)
      await guest.page.getByText(text).first().waitFor()
    }
    try {
      await go("/?company=comp_1", /3 requests wait|3 Anfragen warten/)
      await check("home")
      await go("/approvals?company=comp_1", "Ben Adler")
      await check("list")
      await go("/approvals/appr_1?company=comp_1", "4711 · Workshop")
      await check("one")
      await guest.page.getByRole("button", { name: /^(Approve|Genehmigen)$/ }).click()
      await guest.page.getByRole("dialog").waitFor()
      await check("approve")
      await go("/approvals/appr_1?company=comp_1", "4711 · Workshop")
      await guest.page.getByRole("button", { name: /^(Edit lines|Positionen bearbeiten)$/ }).click()
      await guest.page.getByRole("button", { name: /^(Save lines|Positionen speichern)$/ }).waitFor()
      await check("edit")
      await go("/approvals/appr_2?company=comp_1", "Something was sold out")
      await check("failed")
      stage.shop().signedIn = sender
      answers.set(`GET ${base}`, ok(approvalPage(own)))
      await go("/approvals?company=comp_1", "Please take the smaller pack.")
      await check("mine")
      answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: approvalNeeded }))
      await guest.page.evaluate(() => localStorage.setItem("customer-center.basket.bu_1", "cart_1"))
      await go("/basket?company=comp_1", /enter a message|Nachricht an Ihren/)
      await check("basket")
      answers.set(`GET ${ofCart}/purchase-check`, ok({ purchase_check: { ...approvalNeeded, approval_request: { id: "appr_4", status: "open", released_until: null } } }))
      await go("/basket?company=comp_1", /waits for an approval|wartet auf eine/)
      await check("frozen")
      expect(guest.complaints).toEqual([])
    } finally {
      await guest.end()
      await browser.close()
    }
  })
})

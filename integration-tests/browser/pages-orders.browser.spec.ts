import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit } from "./pages/open-browser"
import { cart, chief, details, fillFakeShop, orderDetail, orderer, orderPage, purchaseCheck } from "./pages/orders"
import { stranger, withSeveralCompanies } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center/orders"
const ofCart = "/store/carts/cart_1"
const page = () => stage.page()
const calls = (route: string) => stage.shop().calls.filter((call) => call.route === route)

beforeEach(() => {
  const { answers } = stage.shop()
  stage.shop().signedIn = chief
  fillFakeShop(stage.shop())
  answers.set(`GET ${base}`, { status: 200, body: orderPage })
  answers.set(`GET ${base}/mine`, { status: 200, body: { ...orderPage, orders: orderPage.orders.slice(1, 2), count: 1 } })
  answers.set(`GET ${base}/order_1`, { status: 200, body: { order: orderDetail } })
})

/** A basket that the browser keeps from an earlier visit. */
async function openBasket(): Promise<void> {
  await stage.open("/basket")
  await page().evaluate(() => localStorage.setItem("customer-center.basket.bu_1", "cart_1"))
  await page().reload()
  await page().getByLabel("Quantity of Screws, Pack").waitFor()
}

describe("orders", () => {
  it("[G7] are one's own, or the company's for whoever may: searched, filtered, sorted, all of it in the address", async () => {
    await stage.open("/?company=comp_1")
    await page().getByRole("navigation").getByRole("link", { name: "Orders" }).click()
    await page().getByRole("link", { name: "1041" }).waitFor()
    expect(calls(`GET ${base}`)).toEqual([])
    await page().getByText("All of the company").last().click()
    const row = page().getByRole("row").filter({ hasText: "1042" })
    for (const text of ["Ben Adler", "In process", "4711 · Workshop", "PO-77", "Invoice R-2026-0815, R-2026-0816", "€123.45"]) {
      expect(await row.innerText()).toContain(text)
    }
    await page().getByText("for Hafenlogistik Nord KG (0020077)").waitFor()
    await page().getByText("a former user").waitFor()
    await page().getByLabel("Number, person, invoice or purchase order number").fill("adler")
    await page().getByLabel("Status").selectOption("shipped")
    await page().locator("[name=from]").fill("2026-03-01")
    await page().locator("[name=to]").fill("2026-03-31")
    await page().getByRole("button", { name: "Total" }).click()
    await stage.waitForCall(
      `GET ${base}`,
      ({ query }) =>
        query.toString() ===
        "q=adler&status=shipped&placed_from=2026-03-01&placed_until=2026-04-01&limit=20&offset=0&order=total"
    )
    await page().waitForURL(/whose=company.*q=adler/)
    stage.shop().answers.set(`GET ${base}/export`, { status: 200, text: "a", headers: { "content-type": "text/csv" } })
    const download = page().waitForEvent("download")
    await stage.press("Export")
    expect((await download).suggestedFilename()).toBe("orders.csv")
    expect(calls(`GET ${base}/export`)[0]?.query.get("status")).toBe("shipped")
    stage.shop().answers.set(`GET ${base}`, { status: 200, body: { ...orderPage, orders: [], count: 0 } })
    await page().reload()
    await page().getByText("No order fits").waitFor()
    await stage.press("Show all")
    await page().getByText("No orders yet").waitFor()
  })

  it("[G7] of a buyer are the own ones; without the permission or a company there are none, and a failure is told", async () => {
    stage.shop().signedIn = orderer
    await stage.open("/orders?whose=company")
    await page().getByRole("link", { name: "1041" }).waitFor()
    expect(calls(`GET ${base}`)).toEqual([])
    expect(await page().getByText("All of the company").count()).toBe(0)
    expect(await page().getByRole("button", { name: "Export" }).count()).toBe(0)
    stage.shop().answers.set(`GET ${base}/mine`, refusal(500, "unexpected"))
    await page().reload()
    await stage.alert().waitFor()
    stage.shop().signedIn = { ...orderer, current: orderer.current && { ...orderer.current, permissions: [] } }
    for (const [at, text] of [
      ["/orders", "Here the users of a company see what they ordered."],
      ["/basket", "Here the buyers of a company fill their baskets and order."],
    ] as const) {
      await stage.open(at)
      await page().getByText(text).waitFor()
    }
    stage.shop().signedIn = stranger
    await stage.open("/")
    await page().getByRole("navigation").waitFor()
    expect(await page().getByRole("navigation").getByRole("link", { name: /Orders|Basket/ }).count()).toBe(0)
  })

  it("[G7] show what was ordered and what it counts to, and are put into the basket again", async () => {
    await stage.open("/orders/order_1?company=comp_1")
    await page().getByRole("heading", { name: "Order 1042" }).waitFor()
    const limits = page().getByRole("region", { name: "Limits used" })
    await limits.getByText("Ben Adler, per month").waitFor()
    await limits.getByText("€123.45 of €400.00").waitFor()
    await stage.press("Order again")
    await page().getByText("1 article of order 1042 is in the basket.").waitFor()
    await page().getByText("Engraving: there is no such article any more.").waitFor()
    // told once
    await page().waitForFunction(() => history.state?.usr === null)
    await page().reload()
    await page().getByLabel("Quantity of Screws, Pack").waitFor()
    expect(await page().getByText("of order 1042").count()).toBe(0)
    expect(calls(`POST ${ofCart}/line-items`).map(({ body }) => body)).toEqual([{ variant_id: "variant_1", quantity: 2 }])
    stage.shop().answers.set(`GET ${base}/order_9`, refusal(404, "not_found"))
    await stage.open("/orders/order_9")
    await page().getByText("This order is not here").waitFor()
  })
})

describe("ordering a basket", () => {
  it.each([
    ["budget_blocked", 400, "A budget does not allow this order."],
    ["approval_required", 400, "Your budget was exceeded, so this order needs an approval."],
    ["currency_mismatch", 400, "Your budget is in another currency than this order."],
    ["cost_center_unavailable", 400, "This cost center is not available to you any more."],
    ["company_required", 400, "In which company do you want to work?"],
    ["cart_repriced", 409, "Something in your basket costs something else by now."],
    ["insufficient_inventory", 400, "Something in your basket was sold out in the meantime."],
  ])("[G6 C2] is refused with %s in words, and nothing that was typed is lost", async (code, status, sentence) => {
    await openBasket()
    await page().getByLabel("Article number, line 2").fill("20-00")
    await page().getByLabel("Purchase order number").fill("PO-1")
    stage.shop().answers.set(`POST ${ofCart}/complete`, refusal(status, code))
    await stage.press("Order")
    await stage.alert().getByText(code).waitFor()
    const text = await stage.alert().innerText()
    expect(text).toContain(sentence)
    expect(text).toContain("Nothing was ordered. Everything you entered is still here.")
    expect(await page().getByLabel("Article number, line 2").inputValue()).toBe("20-00")
    stage.shop().answers.set(`POST ${ofCart}/complete`, { status: 200, body: { type: "order", order: { id: "order_1", display_id: 7, currency_code: "eur", total: 50.69 } } })
    await stage.press("Order")
    await page().getByText("Order 7 is placed").waitFor()
    await stage.press("Order something else")
    expect(await page().getByLabel("Article number, line 2").inputValue()).toBe("20-00")
  })

  it("[G6] has sums that add up to its total where something is taken off the articles", async () => {
    const discounted = { ...cart, original_item_total: 48.66, discount_total: 4.87 }
    stage.shop().answers.set(`GET ${ofCart}`, { status: 200, body: { cart: discounted } })
    await openBasket()
    const sums = await page().getByRole("region", { name: "Total" }).innerText()
    expect(sums).toMatch(/Goods\s+€48\.66\s+Discount\s+-€4\.87\s+Shipping costs\s+€6\.90\s+Tax included\s+€8\.09\s+Total\s+€50\.69/)
  })

  it("[G6 B11] asks before what is typed is lost to another company's basket", async () => {
    stage.shop().signedIn = withSeveralCompanies(chief)
    await stage.open("/basket?company=comp_1")
    await page().getByLabel("Article number, line 1").fill("20-001")
    await page().getByLabel("Company", { exact: true }).selectOption("Hafenlogistik Nord KG")
    await page().getByRole("dialog").getByText("Discard your changes?").waitFor()
    await page().getByRole("dialog").getByRole("button", { name: "Keep editing" }).click()
    expect(await page().getByLabel("Article number, line 1").inputValue()).toBe("20-001")
    expect(page().url()).toContain("company=comp_1")
  })

  it("[G6] names where a list was cut that has more lines than go in at once", async () => {
    await openBasket()
    await page().getByLabel("Article number, line 1").focus()
    await page().evaluate(() => {
      const data = new DataTransfer()
      data.setData("text", Array.from({ length: 201 }, (_, index) => `A-${index + 1};1`).join("\n"))
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await page().getByText("“A-201” and all after it were left out").waitFor()
    expect(await page().locator("[name^=sku-]").count()).toBe(200)
  })

  it("[G6] takes the typed number and the chosen cost center along, once", async () => {
    await openBasket()
    expect(await page().getByLabel("Cost center").inputValue()).toBe("costcenter_1")
    expect(await page().getByLabel("Cost center").getByRole("option", { name: "None" }).count()).toBe(0)
    await page().getByLabel("Cost center").selectOption("4712 · Office")
    await stage.waitForCall(`POST ${ofCart}/purchase-details`, ({ body }) => JSON.stringify(body) === '{"cost_center_id":"costcenter_2"}')
    await page().getByLabel("Purchase order number").fill(" PO-9 ")
    await page().getByRole("button", { name: "Order", exact: true }).dblclick()
    await page().getByText("Order 1042 is placed").waitFor()
    expect(calls(`POST ${ofCart}/complete`)).toHaveLength(1)
    expect(calls(`POST ${ofCart}/purchase-details`).at(-1)?.body).toEqual({ purchase_order_number: "PO-9" })
    expect(calls("POST /store/payment-collections/paycol_1/payment-sessions").map(({ body }) => body)).toEqual([{ provider_id: "pp_system_default" }])
    await page().reload()
    await page().getByText("Your basket is empty").waitFor()
  })

  it("[G6] looks first whether the prices are those that were shown, and takes up an order whose answer got lost", async () => {
    await openBasket()
    stage.shop().answers.set(`GET ${ofCart}`, { status: 200, body: { cart: { ...cart, total: 60 } } })
    await stage.press("Order")
    await stage.alert().getByText("Something in your basket costs something else by now.").waitFor()
    expect(calls(`POST ${ofCart}/complete`)).toEqual([])
    await page().getByText("€60.00").waitFor()
    stage.shop().answers.set(`POST ${ofCart}/complete`, { status: 502, text: "<html>" })
    await stage.press("Order")
    await stage.alert().getByText("unexpected_answer").waitFor()
    fillFakeShop(stage.shop())
    stage.shop().answers.set(`GET ${ofCart}`, { status: 200, body: { cart: { ...cart, total: 60 } } })
    await stage.press("Order")
    await page().getByText("Order 1042 is placed").waitFor()
  })

  it("[G6] is done in the shop where it takes payments there alone; a payment that fails is told", async () => {
    await openBasket()
    stage.shop().answers.set(`POST ${ofCart}/complete`, {
      status: 200,
      body: { type: "cart", cart, error: { type: "payment_authorization_error", message: "No." } },
    })
    await stage.press("Order")
    await stage.alert().getByText("payment_authorization_error").waitFor()
    stage.shop().answers.set("GET /store/payment-providers", { status: 200, body: { payment_providers: [{ id: "pp_stripe_stripe" }] } })
    await page().reload()
    await page().getByText("This shop takes payments in its own checkout only.").waitFor()
    expect(await page().getByRole("button", { name: "Order", exact: true }).isDisabled()).toBe(true)
  })

  it("[G6] says why not, also where the cost center is gone; and warns of what is only to be warned of", async () => {
    const message = "This cost center is not available to you any more. Please choose another one in your basket."
    const refused = { ...purchaseCheck, allowed: false, reason: "cost_center_unavailable", message }
    stage.shop().answers.set(`GET ${ofCart}/purchase-check`, { status: 200, body: { purchase_check: refused } })
    stage.shop().answers.set(`GET ${ofCart}/purchase-details`, { status: 200, body: { purchase_details: { ...details, cost_center_id: null } } })
    await openBasket()
    await page().getByText(message).waitFor()
    expect(await page().getByLabel("Cost center").inputValue()).toBe("")
    expect(await page().getByRole("button", { name: "Order", exact: true }).isDisabled()).toBe(true)
    stage.shop().answers.set(`GET ${ofCart}/purchase-check`, { status: 200, body: { purchase_check: { ...purchaseCheck, message: "Your budget per day (€1.00) was exceeded." } } })
    await page().reload()
    await page().getByText("You may order this, but").waitFor()
    await page().getByText("Your budget per day (€1.00) was exceeded.").waitFor()
    expect(await page().getByRole("button", { name: "Order", exact: true }).isEnabled()).toBe(true)
  })
})

const states: readonly { name: string; at: string; act: (page: Page) => Promise<void> }[] = [
  { name: "own", at: "/orders", act: (at) => at.getByText("1041").first().waitFor() },
  { name: "company", at: "/orders?whose=company", act: (at) => at.getByText("Wolfeschlegel").first().waitFor() },
  { name: "one", at: "/orders/order_1", act: (at) => at.getByText("Ben Adler").first().waitFor() },
]

describe.each([
  { look: "light", colorScheme: "light", locale: "en-US", viewport: { width: 1280, height: 900 } },
  { look: "dark", colorScheme: "dark", locale: "de-DE", viewport: { width: 390, height: 844 } },
] as const)("in $look, $locale", ({ look, ...options }) => {
  it("[G1 G7] orders can be read by everyone and scroll in one direction only", async () => {
    const folder = join(ROOT_FOLDER, ".test", "screenshots")
    mkdirSync(folder, { recursive: true })
    const browser = await openBrowser()
    for (const { name, at, act } of states) {
      const guest = await visit(browser, { ...options, reducedMotion: "reduce" })
      await guest.page.goto(`${stage.shop().pages}${at}`)
      await act(guest.page)
      await guest.page.screenshot({ path: join(folder, `orders-${name}-${look}.png`), fullPage: true })
      expect([name, guest.complaints]).toEqual([name, []])
      const beyond = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, beyond <= 0]).toEqual([name, true])
      expect([name, await findViolations(guest.page)]).toEqual([name, []])
      await guest.end()
    }
    await browser.close()
  })
})

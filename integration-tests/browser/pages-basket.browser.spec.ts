import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { seedProducts } from "../../scripts/demo/seed/products"
import { seedRegion } from "../../scripts/demo/seed/region"
import { seedShipping } from "../../scripts/demo/seed/shipping"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import type { Limit } from "../../src/modules/budget/types"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { selectAll } from "../world/rows"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit, type Visit } from "./pages/open-browser"

jest.setTimeout(240_000)

const options = { shop: { name: "Nordlicht Supplies" }, login: { refusalAfterMs: 0 }, activation: { refusalAfterMs: 0 } }
const screenshots = join(ROOT_FOLDER, ".test", "screenshots")

let browser: Browser
beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  browser = await openBrowser()
})
afterAll(() => browser.close())

// the shop that `npm run demo` makes
describeShop("the basket of a real shop", { options }, (shop) => {
  let guest: Visit
  let page: Page
  let companyId: string
  let userId: string
  let login: { email: string; password: string }

  beforeEach(async () => {
    const container = shop.container()
    const regionId = await seedRegion(container)
    await seedProducts(container, await seedShipping(container, { regionId }))
    companyId = (await createCompany(container, { name: "Müller & Söhne GmbH" })).id
    await selectAll(
      container,
      "update cc_company set address_1 = 'Werkstraße 7', postal_code = '20457', city = 'Hamburg', country_code = 'de' where id = ?",
      [companyId]
    )
    await selectAll(
      container,
      `insert into cc_company_address (id, company_id, label, recipient, address_1, postal_code, city, country_code)
       values ('compaddr_gate', ?, 'Main gate', 'Goods inwards', 'Am Kai 3', '28195', 'Bremen', 'de'),
              ('compaddr_far', ?, 'Far away', null, 'Rue 1', '75001', 'Paris', 'fr')`,
      [companyId, companyId]
    )
    const anna = await shop.customer()
    login = anna
    userId = await createPlace(container, { customerId: anna.id, companyId, roleKeys: ["main_contact"], confirmed: true })
    await selectAll(container, "update cc_business_user set first_name = 'Anna', last_name = 'Müller' where id = ?", [userId])
    guest = await visit(browser)
    page = guest.page
    await comeIn(page)
  })
  afterEach(async () => {
    const { complaints } = guest
    await guest.end()
    expect(complaints).toEqual([])
  })

  const pages = () => `${shop.baseUrl()}/customer-center`
  const button = (name: string) => page.getByRole("button", { name, exact: true })

  async function comeIn(at: Page): Promise<void> {
    await at.goto(`${pages()}/login`)
    await at.locator("[name=email]").fill(login.email)
    await at.locator("[name=password]").fill(login.password)
    await at.keyboard.press("Enter")
    await at.getByRole("heading", { name: "Hello" }).waitFor()
  }
  async function setLimit(plan: Partial<Pick<Limit, "amount" | "onExceed" | "period">>): Promise<Limit> {
    const { limits } = shop.container().resolve<BudgetModuleService>(BUDGET_MODULE)
    return await limits.add(
      {
        companyId,
        subject: { type: "user", id: userId },
        period: "month",
        amount: "160",
        currencyCode: "eur",
        timeZone: "Europe/Berlin",
        onExceed: "block",
        carryOver: false,
        validFrom: null,
        validUntil: null,
        alertShares: [],
        ...plan,
      },
      { at: new Date(), tell: () => [] }
    )
  }
  /** Without the mouse. */
  async function quickOrder(...lines: (readonly [string, string])[]): Promise<void> {
    await page.getByLabel("Article number, line 1").focus()
    for (const [index, [sku, quantity]] of lines.entries()) {
      await page.getByLabel(`Article number, line ${index + 1}`).focus()
      await page.keyboard.type(sku)
      await page.keyboard.press("Tab")
      await page.keyboard.type(quantity)
    }
    await page.keyboard.press("Enter")
  }
  async function check(name: string): Promise<void> {
    await page.screenshot({ path: join(screenshots, `basket-${name}.png`), fullPage: true })
    expect([name, await findViolations(page)]).toEqual([name, []])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([name, beyond <= 0]).toEqual([name, true])
  }

  it("[G6 C3] is filled by article numbers, shows what a budget refuses and what would fit, is ordered, and ordered again", async () => {
    await setLimit({})
    await page.getByRole("navigation").getByRole("link", { name: "Basket" }).click()
    await page.getByText("Your basket is empty").waitFor()
    await check("empty")
    await quickOrder(["10-001", "2"], ["no-such", "4"], ["10-002", "many"])
    await page.getByText("There is no article with this number here.").waitFor()
    await page.getByText("Please enter a whole number, 1 or more.").waitFor()
    await page.getByText("1 article is in the basket.").waitFor()
    // the two that are not in stay where they were typed
    expect(await page.locator("[name^=sku-]").evaluateAll((fields) => fields.map((field) => field.getAttribute("value")))).toEqual(["no-such", "10-002"])
    expect(await page.locator("[name=quantity-2]").inputValue()).toBe("many")

    await page.getByText("Paste a list").click()
    await page.getByLabel("List of articles").fill("Article;Quantity\n20-001;3\n20-002\t1\nKEIN-ARTIKEL;1\n")
    await button("Take over as lines").click()
    await page.locator("[name=quantity-2]").fill("1")
    await button("Remove line 1").click()
    await button("Put into the basket").click()
    await page.getByText("3 articles are in the basket.").waitFor()
    expect(await page.locator("[name=sku-1]").inputValue()).toBe("KEIN-ARTIKEL")
    await button("Remove line 1").click()

    // where to and how: one way of sending chooses itself
    expect(await page.getByLabel("Deliver to").inputValue()).toBe("billing")
    expect(await page.getByRole("option", { name: "Far away (not delivered to)" }).isDisabled()).toBe(true)
    await page.getByLabel("Deliver to").selectOption("Main gate")
    await page.getByText("Goods inwards").waitFor()
    await page.getByRole("radio", { name: "Paket, 2 Tage" }).and(page.locator(":checked")).waitFor()

    // the refusal: C3's sentence, what is left, who can help, what would fit, and no way to order
    await page.getByText("You may not order this").waitFor()
    const limits = page.getByRole("region", { name: "Limits" })
    await limits.getByText("Your budget per month (€160.00) was exceeded.", { exact: true }).waitFor()
    await limits.getByText("€160.00 left of €160.00").waitFor()
    await limits.getByText(/It fits with €\d+\.\d\d less\. From .* on there is more\./).waitFor()
    await limits.getByRole("listitem").getByText("Anna Müller").waitFor()
    await page.getByText("Your budget does not allow this order: see the limits.").waitFor()
    expect(await button("Order").isDisabled()).toBe(true)
    await check("refused")

    await page.getByLabel("Quantity of Kabelbinder schwarz, 500 Stück, Packung").fill("1")
    await page.keyboard.press("Enter")
    await page.getByLabel("Purchase order number").fill("PO-2026-17")
    await page.getByText("You may order this", { exact: true }).waitFor()
    await page.reload()
    expect(await page.getByLabel("Quantity of Kabelbinder schwarz, 500 Stück, Packung").inputValue()).toBe("1")
    await check("allowed")
    await page.getByLabel("Purchase order number").fill("PO-2026-18")
    await button("Order").dblclick()
    await page.getByRole("heading", { name: /^Thank you\. Order \d+ is placed$/ }).waitFor()
    await check("placed")
    const placed = await selectAll(shop.container(), "select purchase_order_number from cc_order")
    expect(placed).toEqual([{ purchase_order_number: "PO-2026-18" }])

    await page.getByRole("link", { name: "See the order" }).click()
    await page.getByText("PO-2026-18").waitFor()
    await page.getByText("Verlängerungskabel 25 m, Packung").waitFor()
    await page.getByRole("region", { name: "Limits used" }).getByText("Anna Müller, per month").waitFor()
    await selectAll(shop.container(), "update price set amount = 20, raw_amount = '{\"value\": \"20\", \"precision\": 20}' where amount = 18.4")
    await selectAll(shop.container(), "update product_variant set deleted_at = now() where sku = '20-002'")
    await button("Order again").click()
    await page.getByText("3 articles of order").waitFor()
    await page.getByText("Verlängerungskabel 25 m, Packung: there is no such article any more.").waitFor()
    await page.getByText("Sechskantschrauben M8, 100 Stück, Packung: €20.00 instead of €18.40.").waitFor()
    await check("reordered")
  })

  it("[G6] names a line that was sold out, lets a basket go that is not there any more, and keeps one for each company", async () => {
    await page.goto(`${pages()}/basket`)
    await quickOrder(["10-003", "4"])
    await page.getByLabel("Quantity of Unterlegscheiben M8, 250 Stück, Packung").waitFor()
    await selectAll(shop.container(), "update inventory_level set stocked_quantity = 3, raw_stocked_quantity = '{\"value\": \"3\", \"precision\": 20}'")
    await page.reload()
    await page.getByText("Only 3 are left.").waitFor()
    await page.getByText("Some articles are not in stock in that quantity.").waitFor()
    expect(await button("Order").isDisabled()).toBe(true)
    await page.getByLabel("Quantity of Unterlegscheiben").fill("900")
    await page.keyboard.press("Enter")
    await page.getByRole("alert").getByText("There are not that many in stock.").waitFor()
    expect(await page.getByLabel("Quantity of Unterlegscheiben").inputValue()).toBe("900")
    await page.getByLabel("Quantity of Unterlegscheiben").fill("3")
    await page.keyboard.press("Enter")
    await page.getByText("You may order this", { exact: true }).waitFor()

    const { id: otherId } = await createCompany(shop.container(), { name: "Zweitwerk AG" })
    const [anna] = await selectAll(shop.container(), "select customer_id from cc_business_user where id = ?", [userId])
    await createPlace(shop.container(), { customerId: String(anna?.customer_id), companyId: otherId, roleKeys: ["buyer"] })
    await page.goto(`${pages()}/basket?company=${otherId}`)
    await page.getByText("Your basket is empty").waitFor()
    await page.goto(`${pages()}/basket?company=${companyId}`)
    await page.getByLabel("Quantity of Unterlegscheiben").waitFor()
    await selectAll(shop.container(), "update cart set completed_at = now()")
    await page.reload()
    await page.getByText("Your basket is empty").waitFor()
  })

  it("[G6 C10] can be used on a phone, in German, in the dark; the check alone as well", async () => {
    await setLimit({ amount: "20", onExceed: "approve" })
    await setLimit({ amount: "1000", period: "order" })
    await guest.end()
    guest = await visit(browser, { locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" })
    page = guest.page
    await page.goto(`${pages()}/login?return_to=/basket`)
    await page.locator("[name=email]").fill(login.email)
    await page.locator("[name=password]").fill(login.password)
    await page.keyboard.press("Enter")
    await page.getByLabel("Artikelnummer, Zeile 1").fill("40-002")
    await page.keyboard.press("Enter")
    await page.getByText("Das braucht eine Genehmigung").waitFor()
    await page.getByText("Ihr Budget pro Monat (20,00 €) wurde überschritten.", { exact: true }).waitFor()
    await page.locator("[name=shipping]:checked").waitFor()
    await check("refused-phone")
    const [cart] = await selectAll(shop.container(), "select id from cart")
    await page.goto(`${pages()}/purchase-check?cart=${String(cart?.id)}`)
    await page.getByText("Das braucht eine Genehmigung").waitFor()
    await check("purchase-check-phone")
    await page.goto(`${pages()}/purchase-check?cart=cart_none`)
    await page.getByText("Dieser Warenkorb ist nicht hier").waitFor()
    await page.goto(`${pages()}/purchase-check`)
    await page.getByText("Welcher Warenkorb?").waitFor()
  })
})

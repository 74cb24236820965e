import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { PluginOptionsInput } from "../../src/options"
import { closeMailServers, startMailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { makeApprovalWorld } from "../world/approval-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { startOrderErp, type OrderErp } from "../world/order-erp"
import { readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { findViolations } from "./pages/find-violations"
import { openBrowser, visit, type Visit } from "./pages/open-browser"

jest.setTimeout(300_000)

const path = "/customer-center"
const baseUrl = "https://b2b.example.com"
const options: PluginOptionsInput = {
  shop: { name: "Werkzeug AG", locale: "en" },
  pages: { baseUrl, path },
  login: { refusalAfterMs: 50 },
}
const screenshots = join(ROOT_FOLDER, ".test", "screenshots")
const looks = {
  wide: { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" },
  phone: { locale: "de-DE", colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" },
} as const

let browser: Browser
let mailServer: MailServer
let erp: OrderErp

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  browser = await openBrowser()
  mailServer = await startMailServer()
  erp = await startOrderErp()
  process.env.SMTP_URL = `smtp://127.0.0.1:${mailServer.port}`
  // before the shop boots, and known only now
  process.env.CUSTOMER_CENTER_OPTIONS = JSON.stringify({ ...options, erp: erp.options })
})
afterAll(async () => {
  await browser.close()
  await closeMailServers()
  await erp.stop()
})

describeShop("a basket over its budget, in two windows", { options }, (shop) => {
  let world: Awaited<ReturnType<typeof makeApprovalWorld>>
  let visits: Visit[] = []

  beforeEach(async () => {
    mailServer.mails.splice(0)
    visits = []
    world = await makeApprovalWorld(shop)
    const { container, companyId, goods } = world
    const number = await erp.fill(shop)
    const place = "address_1 = 'Größenweg 7', postal_code = '50667', city = 'Köln', country_code = 'de'"
    await selectAll(container, `update cc_company set customer_number = ?, ${place} where id = ?`, [number, companyId])
    await selectAll(container, "update product_variant set sku = 'SCREW-8' where id = ?", [goods.variantId])
    // the pages take the shop's only one
    await selectAll(container, "update api_key set revoked_at = now() where type = 'publishable' and token <> ?", [goods.headers["x-publishable-api-key"] ?? ""])
    await world.limit({ amount: "250", onExceed: "approve" })
  })
  afterEach(async () => {
    const complaints = visits.flatMap((one) => one.complaints)
    await Promise.all(visits.map((one) => one.end()))
    expect(complaints).toEqual([])
  })

  const pages = () => `${shop.baseUrl()}${path}`
  const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click()

  async function open(look: keyof typeof looks): Promise<Page> {
    const opened = await visit(browser, looks[look])
    visits.push(opened)
    return opened.page
  }

  /** It has no serious fault and fits, as a person sees it in the picture. */
  async function look(page: Page, name: string): Promise<void> {
    // what is being changed is drawn paler until it is done
    await page.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null)
    await page.screenshot({ path: join(screenshots, `walk-${name}.png`), fullPage: true })
    expect([name, await findViolations(page)]).toEqual([name, []])
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth) <= 0]).toEqual([name, true])
  }

  async function logIn(page: Page, { email, password }: { email: string; password: string }, button: string): Promise<void> {
    await page.locator("[name=email]").fill(email)
    await page.locator("[name=password]").fill(password)
    await press(page, button)
  }

  /** The link to a request out of the nth mail to this address, led to the shop under test. */
  async function linkInMail(address: string, subject: RegExp, nth = 1): Promise<string> {
    const link = new RegExp(`${baseUrl}(${path}/approvals/[^\\s#]+)`)
    let found: string | undefined
    await eventually(async () => {
      const mails = mailServer.mails.filter((mail) => [mail.to].flat()[0]?.value[0]?.address === address && subject.test(mail.subject ?? ""))
      found = link.exec(mails[nth - 1]?.text ?? "")?.[1]
      expect([mailServer.mails.map((mail) => mail.subject), found]).toEqual([expect.anything(), expect.any(String)])
    })
    return `${shop.baseUrl()}${found}`
  }

  /** The one order of the company, once it is in the ERP and the shop knows its number there. */
  async function expectArrived(quantity: number): Promise<{ orderId: string; erpNumber: string }> {
    const [order, ...more] = await world.orders()
    expect(more).toEqual([])
    expect(order).toMatchObject({ approver_name: "Vera Voss" })
    const orderId = readText(order, "order_id")
    const headers = await shop.operatorHeaders()
    const ledger = async () => (await shop.http.get(`/admin/customer-center/orders/${orderId}/ledger`, { headers })).body
    await eventually(async () => expect(await ledger()).toMatchObject({ ledger: { erp: { state: "sent" } } }))
    expect(await erp.read(shop, orderId)).toEqual([
      { reference: "PO-8 / Messe", orderedBy: "Anna Arndt", approvedBy: "Vera Voss", quantities: [quantity] },
    ])
    const told = await ledger()
    const committed = expect.arrayContaining([expect.objectContaining({ kind: "commit" })])
    expect(told).toMatchObject({ ledger: { user: { name: "Anna Arndt" }, approval: { approver_name: "Vera Voss" }, booked: { entries: committed } } })
    await world.expectNoDifference()
    // for people, and for docs/measurements.md
    process.stderr.write(`\nThe order of two windows in ${erp.name}: ${readText(told, "ledger", "erp", "order_number")}\n`)
    return { orderId, erpNumber: readText(told, "ledger", "erp", "order_number") }
  }

  it("[C3 C4 C5 C6 C8 F1] is sent, opened from the mail, lowered, approved, and stands in ledger and ERP under both names", async () => {
    const buyer = await open("wide")
    const approver = await open("wide")
    await buyer.goto(`${pages()}/basket`)
    await logIn(buyer, world.anna, "Sign in")
    // what was asked for at the login is there, so that nothing is drawn anew under what is typed
    await buyer.waitForLoadState("networkidle")
    await buyer.locator("[name=sku-1]").fill("SCREW-8")
    await buyer.locator("[name=quantity-1]").fill("4")
    await press(buyer, "Put into the basket")
    await buyer.getByText("It goes to Vera Voss.").waitFor()
    await buyer.getByLabel("Message").fill("For the fair, please by Friday.")
    await buyer.getByLabel("Purchase order number").fill("PO-8 / Messe")
    await look(buyer, "basket-wide")
    await press(buyer, "Send to approver")
    await buyer.getByText("Your basket was sent to be approved").waitFor()
    await look(buyer, "sent-wide")

    await approver.goto(await linkInMail(world.vera.email, /^Anna Arndt asks for your approval/))
    await logIn(approver, world.vera, "Sign in")
    await approver.getByRole("heading", { name: "Request of Anna Arndt" }).waitFor()
    await approver.getByText("For the fair, please by Friday.").waitFor()
    await approver.getByText("PO-8 / Messe").waitFor()
    await look(approver, "request-wide")
    await press(approver, "Edit lines")
    await approver.getByLabel("Quantity of Screws, Pack").fill("3")
    await look(approver, "edit-wide")
    await press(approver, "Save lines")
    await approver.getByText("Saved. It comes to").waitFor()
    await press(approver, "Approve")
    await look(approver, "approve-wide")
    await press(approver, /^Approve for €/)
    await approver.getByText(/^Approved\. Order \d+ is placed\.$/).waitFor()
    await look(approver, "approved-wide")

    const { erpNumber, orderId } = await expectArrived(3)
    await buyer.goto(await linkInMail(world.anna.email, /^Your basket was approved and ordered/))
    await buyer.getByText("Screws, Pack: 4 → 3").waitFor()
    await look(buyer, "ordered-wide")
    await buyer.goto(`${pages()}/orders/${orderId}`)
    const facts = buyer.getByRole("region", { name: "About this order" })
    for (const text of ["Anna Arndt (you)", "Vera Voss", "PO-8 / Messe", erpNumber]) {
      await facts.getByText(text).first().waitFor()
    }
    await buyer.getByRole("region", { name: "Limits used" }).getByText(/of €250\.00/).waitFor()
    await look(buyer, "order-wide")
  })

  it("[C4 C5 C6 F1] is rejected with a reason, changed, sent again, approved, and stands in the ERP once", async () => {
    await selectAll(world.container, "update cc_business_user set language_code = 'de'")
    const buyer = await open("phone")
    const approver = await open("phone")
    await buyer.goto(`${pages()}/basket`)
    await logIn(buyer, world.anna, "Anmelden")
    // what was asked for at the login is there, so that nothing is drawn anew under what is typed
    await buyer.waitForLoadState("networkidle")
    await buyer.locator("[name=sku-1]").fill("SCREW-8")
    await buyer.locator("[name=quantity-1]").fill("6")
    await press(buyer, "In den Warenkorb")
    await buyer.getByText("Die Anfrage geht an Vera Voss.").waitFor()
    await buyer.getByLabel("Nachricht").fill("Für die Messe, bitte bis Freitag.")
    await buyer.getByLabel("Bestellnummer").fill("PO-8 / Messe")
    await look(buyer, "basket-phone")
    await press(buyer, "An Genehmiger senden")
    await buyer.getByText("Ihr Warenkorb wurde zur Genehmigung gesendet").waitFor()
    await look(buyer, "sent-phone")

    await approver.goto(await linkInMail(world.vera.email, /Anna Arndt/))
    await logIn(approver, world.vera, "Anmelden")
    await approver.getByRole("heading", { name: "Anfrage von Anna Arndt" }).waitFor()
    await look(approver, "request-phone")
    await press(approver, "Ablehnen")
    const dialog = approver.getByRole("dialog")
    await dialog.getByLabel("Begründung").fill("Sechs sind zu viele: Vier reichen.")
    await look(approver, "reject-phone")
    await dialog.getByRole("button", { name: "Ablehnen", exact: true }).click()
    await approver.getByText("Abgelehnt. Der Einkäufer erfährt es.").waitFor()

    await buyer.goto(await linkInMail(world.anna.email, /nicht genehmigt/))
    await buyer.getByRole("region", { name: "Kommentare und Verlauf" }).getByText("Sechs sind zu viele: Vier reichen.").waitFor()
    // where the mail leads to, the reason stands first
    await buyer.getByText("Vera Voss hat abgelehnt").first().waitFor()
    await buyer.getByText("Mit „Ändern“ wird sie wieder zu Ihrem Warenkorb").waitFor()
    await look(buyer, "rejected-phone")
    await press(buyer, "Ändern")
    await buyer.getByText("Das ist wieder der Warenkorb Ihrer Anfrage.").waitFor()
    const quantity = buyer.getByLabel("Menge von Screws, Pack")
    await quantity.fill("4")
    await quantity.press("Enter")
    await buyer.getByLabel("Nachricht").fill("Vier also.")
    await buyer.getByRole("button", { name: "An Genehmiger senden", disabled: false }).waitFor()
    await look(buyer, "again-phone")
    await press(buyer, "An Genehmiger senden")
    await buyer.getByText("Ihr Warenkorb wurde zur Genehmigung gesendet").waitFor()

    await approver.goto(await linkInMail(world.vera.email, /Anna Arndt/, 2))
    await approver.getByText("Vier also.").waitFor()
    await press(approver, "Genehmigen")
    await approver.getByRole("button", { name: /^Für .* genehmigen$/ }).click()
    await approver.getByText(/^Genehmigt\. Bestellung \d+ ist aufgegeben\.$/).waitFor()
    await look(approver, "approved-phone")

    const { erpNumber, orderId } = await expectArrived(4)
    await buyer.goto(`${pages()}/orders/${orderId}`)
    await buyer.getByText(erpNumber, { exact: true }).waitFor()
    await look(buyer, "order-phone")
  })
})

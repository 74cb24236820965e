import { readFile } from "node:fs/promises"
import type { Browser, Page } from "playwright-core"
import {
  closeMailServers,
  startMailServer,
} from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { describeShop } from "../world/describe-shop"
import { openBrowser, visit, type Visit } from "./pages/open-browser"

jest.setTimeout(300_000)

const path = "/customer-center"
const baseUrl = "https://b2b.example.com"
const options = {
  shop: { name: "Werkzeug AG", locale: "en" as const },
  pages: { baseUrl, path },
  activation: { refusalAfterMs: 50 },
  login: { refusalAfterMs: 50 },
}

let browser: Browser
let mailServer: MailServer

beforeAll(async () => {
  browser = await openBrowser()
  mailServer = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${mailServer.port}`
})
afterAll(async () => {
  await browser.close()
  await closeMailServers()
})

describeShop("a company runs its own users", { options }, (shop) => {
  let anna: Visit
  let gerda: Visit

  beforeEach(async () => {
    mailServer.mails.splice(0)
    await shop.fillDirectory({
      customers: [
        {
          customer_number: "0100",
          name: "Müller & Söhne GmbH",
          center_enabled: true,
          main_contact_emails: "anna@example.com",
          currency_code: "eur",
        },
      ],
      contacts: [
        {
          customer_number: "0100",
          contact_number: "8001",
          name: "Gerda von Hohenfels",
          email: "gerda@example.com",
        },
      ],
      invoices: [{ customer_number: "0100", invoice_number: "R-1" }],
    })
    anna = await visit(browser)
    gerda = await visit(browser)
  })
  afterEach(async () => {
    const complaints = [...anna.complaints, ...gerda.complaints]
    await anna.end()
    await gerda.end()
    expect(complaints).toEqual([])
  })

  const pages = () => `${shop.baseUrl()}${path}`
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

  /** The link to this page out of the mail to this address, led to the shop under test. */
  async function linkTo(name: string, address: string): Promise<string> {
    const pattern = new RegExp(`${baseUrl}(${path}/${name}#\\S+)`)
    for (const startedAt = Date.now(); Date.now() - startedAt < 60_000; ) {
      const found = mailServer.mails
        .filter((mail) => [mail.to].flat()[0]?.value[0]?.address === address)
        .map((mail) => pattern.exec(mail.text ?? "")?.[1])
        .find(Boolean)
      if (found) {
        return `${shop.baseUrl()}${found}`
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`No mail to ${address} leads to ${name}`)
  }

  async function activateAnna(page: Page): Promise<void> {
    await page.goto(`${pages()}/activate`)
    for (const [name, value] of Object.entries({
      customer_number: "0100",
      invoice_number: "R-1",
      email: "anna@example.com",
      password: "a long password",
    })) {
      await page.locator(`[name=${name}]`).fill(value)
    }
    await press(page, "Activate account")
    await page.getByText("You are the main contact of Müller & Söhne GmbH.").waitFor()
    // users wait until the own address is confirmed
    await page.goto(await linkTo("confirm", "anna@example.com"))
    await press(page, "Confirm address")
    await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor()
  }

  it("[G1 B2 B4 B5 B7] an ERP contact is added, is mailed, sets a password, comes in, and hears at the next click that it is over", async () => {
    const main = anna.page
    await activateAnna(main)
    await main.goto(`${pages()}/users?tab=erp`)
    await main.getByRole("link", { name: "Add Gerda von Hohenfels" }).click()
    await main.locator("[name=salutation]").selectOption("Ms")
    expect(await main.getByLabel("Contact number").inputValue()).toBe("8001")
    await main.getByRole("checkbox", { name: /^Buyer/ }).check()
    await press(main, "Add to the shop")
    await main.getByText("Gerda von Hohenfels is a user now.").waitFor()
    const row = main.getByRole("row", { name: /Gerda von Hohenfels/ })
    await row.getByText("Invited").waitFor()

    const user = gerda.page
    await user.goto(await linkTo("set-password", "gerda@example.com"))
    await user.locator("[name=password]").fill("another long password")
    await press(user, "Set password")
    await user.getByRole("heading", { name: "Hello, Gerda von Hohenfels" }).waitFor()
    expect(await user.getByRole("navigation").getByRole("link").allInnerTexts()).toEqual(["Home", "Basket", "Orders", "Approvals", "Budgets", "Addresses", "My Profile"])

    await main.reload()
    await row.getByText("Active", { exact: true }).waitFor()
    await main.getByRole("button", { name: "Actions for Gerda von Hohenfels" }).click()
    await main.getByRole("menuitem", { name: "Deactivate" }).click()
    await main.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click()
    await main.getByText("Gerda von Hohenfels is deactivated.").waitFor()

    await user.getByRole("link", { name: "My Profile" }).first().click()
    await user.getByRole("heading", { name: "Your access was deactivated" }).waitFor()

    await main.getByRole("link", { name: "History" }).click()
    await main.getByText(/deactivated Gerda von Hohenfels\./).waitFor()
  })

  it("[G1 A3 B6] somebody who shopped by the number before is asked in, accepts, and shops for the company", async () => {
    const acme = { customer_number: "0100", name: "Müller & Söhne GmbH", currency_code: "eur" }
    await shop.fillDirectory({ customers: [{ ...acme, center_enabled: false, main_contact_emails: "gerda@example.com" }] })
    const user = gerda.page
    await user.goto(`${pages()}/activate`)
    for (const [name, value] of Object.entries({
      customer_number: "0100",
      invoice_number: "R-1",
      email: "gerda@example.com",
      password: "another long password",
    })) {
      await user.locator(`[name=${name}]`).fill(value)
    }
    await press(user, "Activate account")
    await user.getByRole("heading", { name: "Hello, Gerda von Hohenfels" }).waitFor()
    await user.goto(await linkTo("confirm", "gerda@example.com"))
    await press(user, "Confirm address")
    await user.getByRole("heading", { name: "Your address is confirmed" }).waitFor()

    await shop.fillDirectory({ customers: [{ ...acme, center_enabled: true, main_contact_emails: "anna@example.com" }] })
    const main = anna.page
    await activateAnna(main)
    await main.goto(pages())
    await main.getByText("1 person shops with your customer number outside your company").waitFor()
    await main.goto(`${pages()}/users?tab=plain`)
    await main.getByRole("link", { name: "Add Gerda von Hohenfels" }).click()
    await main.locator("[name=salutation]").selectOption("Ms")
    await main.getByRole("checkbox", { name: /^Buyer/ }).check()
    await press(main, "Ask in")
    await main.getByText("is a user now.").waitFor()
    await main.getByRole("link", { name: /^To add/ }).waitFor({ state: "detached" })

    await user.goto(pages())
    await user.getByRole("button", { name: "Accept: Müller & Söhne GmbH" }).click()
    await user.getByRole("navigation").getByRole("link", { name: "Basket" }).waitFor()
    await user.goto(`${pages()}/account`)
    await user.getByText("Buyer").first().waitFor()
    expect(await user.getByText("Without a company").count()).toBe(0)
  })

  it("[G1 B3 B14] an address is added and removed; colleagues come in by a file and go out by another", async () => {
    const { page } = anna
    await activateAnna(page)
    await page.goto(`${pages()}/addresses`)
    await page.getByText("No delivery addresses yet").waitFor()
    await page.getByRole("link", { name: "Add address" }).click()
    for (const [name, text] of Object.entries({ label: "Main gate", address_1: "Werkstraße 7", city: "Hamburg" })) {
      await page.locator(`[name=${name}]`).fill(text)
    }
    await page.locator("[name=country_code]").selectOption("Germany")
    await press(page, "Add address")
    await page.getByText("“Main gate” is saved.").waitFor()
    await page.getByRole("link", { name: "Edit Main gate" }).click()
    await page.locator("[name=label]").fill("North gate")
    await press(page, "Save")
    await page.getByRole("button", { name: "Remove North gate" }).click()
    await press(page, "Remove")
    await page.getByText("“North gate” was removed.").waitFor()
    await page.getByText("No delivery addresses yet").waitFor()
    await page.getByRole("link", { name: "History" }).click()
    await page.getByText(/removed the delivery address “North gate”/).waitFor()

    await page.goto(`${pages()}/users/import`)
    const rows = ["first_name,last_name,email,roles", "Jörg,Groß,joerg@example.com,buyer", "Nobody,,x,buyer"]
    await page.locator("input[type=file]").setInputFiles({
      name: "colleagues.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(rows.join("\r\n"), "latin1"),
    })
    await page.getByText("Line 3").waitFor()
    await press(page, "Add 1 user")
    await page.getByRole("heading", { name: "What was done" }).waitFor()
    await page.getByRole("link", { name: "Back to the users" }).click()
    await page.getByRole("row", { name: /Jörg Groß/ }).getByText("Invited").waitFor()
    await linkTo("set-password", "joerg@example.com")

    const begun = page.waitForEvent("download")
    await press(page, "Export")
    const file = await readFile(await (await begun).path(), "utf8")
    expect(file).toMatch(/^\uFEFFsalutation,first_name/)
    expect(file).toContain("Jörg,Groß,joerg@example.com,buyer")
  })
})

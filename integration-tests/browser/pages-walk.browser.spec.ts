import type { Browser, Page } from "playwright-core"
import {
  closeMailServers,
  startMailServer,
} from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { describeShop } from "../world/describe-shop"
import { openBrowser, visit, type Visit } from "./pages/open-browser"

jest.setTimeout(180_000)

const path = "/kunden/zugang"
const baseUrl = "https://b2b.example.com"
const options = {
  shop: { name: "Werkzeug AG", locale: "de" as const },
  pages: { baseUrl, path },
  activation: { refusalAfterMs: 50, missesPerNumber: 2 },
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

describeShop("the hosted pages of a real shop", { options }, (shop) => {
  let guest: Visit
  let page: Page

  beforeEach(async () => {
    mailServer.mails.splice(0)
    await shop.fillDirectory({
      customers: [
        {
          customer_number: "0100",
          name: "Müller & Söhne GmbH",
          center_enabled: true,
          main_contact_emails: "anna@example.com",
          city: "Köln",
          country_code: "de",
          currency_code: "eur",
        },
        {
          customer_number: "0200",
          name: "Plain AG",
          center_enabled: false,
          main_contact_emails: "ben@example.com",
        },
      ],
      invoices: [
        { customer_number: "0100", invoice_number: "R-1" },
        { customer_number: "0200", invoice_number: "R-3" },
      ],
    })
    guest = await visit(browser)
    page = guest.page
  })
  afterEach(async () => {
    const { complaints } = guest
    await guest.end()
    expect(complaints).toEqual([])
  })

  const pages = () => `${shop.baseUrl()}${path}`
  const field = (name: string) => page.locator(`[name=${name}]`)
  const press = (name: string) => page.getByRole("button", { name }).click()

  async function activate(entries: {
    customer: string
    invoice: string
    email: string
  }): Promise<void> {
    await page.goto(`${pages()}/activate`)
    await field("customer_number").fill(entries.customer)
    await field("invoice_number").fill(entries.invoice)
    await field("email").fill(entries.email)
    await field("password").fill("a long password")
    await press("Activate account")
  }

  async function logIn(password: string): Promise<void> {
    await field("email").fill("Anna@Example.com")
    await field("password").fill(password)
    await press("Sign in")
  }

  /** The link to this page out of the mail to this address, led to the shop under test. */
  async function linkTo(name: string, address: string): Promise<string> {
    const pattern = new RegExp(`${baseUrl}(${path}/${name}#\\S+)`)
    for (let waited = 0; waited < 20_000; waited += 100) {
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

  it("[G1 A1 A2 A11] activate, look around, name oneself, sign out, sign in, forget the password", async () => {
    await activate({ customer: " 0100 ", invoice: "R-1", email: "Anna@example.com" })
    await page
      .getByText("Your account is active. You are the main contact of Müller & Söhne GmbH.")
      .waitFor()

    await page.getByRole("link", { name: "My Profile" }).first().click()
    await field("first_name").fill("Anna")
    await field("last_name").fill("Müller")
    // main contacts have a form for their mails and one for their absence besides
    await page.locator("form", { has: field("last_name") }).getByRole("button", { name: "Save" }).click()
    await page.getByText("Saved.").waitFor()
    await page.reload()
    expect(await field("last_name").inputValue()).toBe("Müller")
    await page.getByRole("main").getByRole("button", { name: "Sign out" }).click()
    await page.getByText("You are signed out.").waitFor()

    await logIn("not the password")
    await page.getByRole("alert").waitFor()
    expect(await page.getByRole("alert").innerText()).toContain("E-mail or password is not right.")
    await logIn("a long password")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click()

    await page.getByRole("link", { name: "Forgotten password?" }).click()
    // the login has a field of the same name
    await page.getByRole("heading", { name: "Forgotten password" }).waitFor()
    await field("email").fill("anna@example.com")
    await press("Send link")
    await page.getByText("If there is an account for anna@example.com").waitFor()
    await page.goto(await linkTo("set-password", "anna@example.com"))
    await field("password").fill("another long password")
    await press("Set password")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()

    await page.goto(await linkTo("set-password", "anna@example.com"))
    await field("password").fill("a third password")
    await press("Set password")
    await page.getByText("This link is not valid any more.").waitFor()
  })

  it("[G1 A3 A8] a plain business user may say that it was not them, which locks the account", async () => {
    await activate({ customer: "0200", invoice: "R-3", email: "ben@example.com" })
    await page.getByText("You can shop as a business customer now.").waitFor()
    await page.getByText("You shop under customer number 0200").waitFor()
    const link = await linkTo("not-me", "ben@example.com")
    await page.goto(link)
    await press("Lock the account")
    await page.getByRole("heading", { name: "The account is locked" }).waitFor()
    await page.goto(pages())
    await page.getByRole("alert").waitFor()
    expect(await page.getByRole("alert").innerText()).toContain("This account is locked.")
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.getByText("You are signed out.").waitFor()
  })

  it("[G1 A9] after the last miss the case is handed over to the shop", async () => {
    for (const invoice of ["X-1", "X-2", "X-3"]) {
      await activate({ customer: "0100", invoice, email: "anna@example.com" })
      await page.getByRole("alert").waitFor()
    }
    await page.getByText("Too many attempts.").waitFor()
    await press("Hand over to the shop")
    await field("name").fill("Anna Müller")
    await press("Send to the shop")
    await page.getByRole("heading", { name: "The shop has your request" }).waitFor()

    const { body } = await shop.http.get("/admin/customer-center/applications", {
      headers: await shop.operatorHeaders(),
    })
    expect(body).toMatchObject({
      applications: [{ customer_number: "0100", invoice_number: "X-3", name: "Anna Müller" }],
    })
  })

  it("[G1] several publishable keys: the pages say that they are not ready, and their configuration says why", async () => {
    await shop.storeHeaders()
    await page.goto(`${pages()}/login`)
    await page.getByText("These pages are not ready yet.").waitFor()
    const { status, body } = await shop.http.get(`${path}/config.json`)
    expect(status).toBe(503)
    expect(body).toMatchObject({
      code: "pages_unavailable",
      message: expect.stringContaining("pages.publishableKey"),
    })
  })
})

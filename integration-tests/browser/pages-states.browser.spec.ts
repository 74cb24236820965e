import type { Browser, Page } from "playwright-core"
import { startFakeShop, type FakeAnswer, type FakeShop } from "./pages/fake-shop"
import { openBrowser, visit, type Visit } from "./pages/open-browser"
import { anna, config, newcomer, stranger, withSeveralCompanies } from "./pages/people"

jest.setTimeout(180_000)

const activations = "POST /store/customer-center/activations"
const applications = "POST /store/customer-center/applications"
const emailpass = "POST /auth/customer/emailpass"
const meRoute = "GET /store/customer-center/me"

const refusal = (status: number, code: string, message = "No.", headers: Record<string, string> = {}): FakeAnswer => ({
  status,
  headers,
  body: { type: code, code, message },
})

let browser: Browser
let shop: FakeShop
let guest: Visit
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  shop = await startFakeShop({ path: "/customer-center", config, person: anna })
  guest = await visit(browser)
  page = guest.page
})
afterEach(async () => {
  const { complaints } = guest
  await guest.end()
  await shop.stop()
  expect(complaints).toEqual([])
})

const open = (at: string) => page.goto(`${shop.pages}${at}`)
const alert = () => page.getByRole("alert")
const field = (name: string) => page.locator(`[name=${name}]`)
const press = (name: string) => page.getByRole("button", { name }).click()

/** Waits until the focus is on the field of this name, or on what has this role. */
const waitForFocus = (on: string) => page.locator(`:is([name=${on}], [role=${on}]):focus`).waitFor()

async function enterActivation(): Promise<void> {
  await field("customer_number").fill(" 0010042 ")
  await field("invoice_number").fill("RE-2381")
  await field("email").fill("anna@example.com")
  await field("password").fill("long enough")
}

describe("activating", () => {
  it("[G1 A1] leads home with what came of it, and sends each entry once", async () => {
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    await page.getByText("You are the main contact of Müller & Söhne Maschinenbau GmbH.").waitFor()

    expect(shop.calls.filter((call) => call.route === activations)).toHaveLength(1)
    expect(shop.calls.find((call) => call.route === activations)?.body).toEqual({
      customer_number: " 0010042 ",
      invoice_number: "RE-2381",
      email: "anna@example.com",
      password: "long enough",
      locale: "en",
    })
    expect(page.url()).toBe(shop.pages)
  })

  it("[G1 A1] asks for what is missing at its field, before anything is sent", async () => {
    await open("/activate")
    await field("email").fill("anna")
    await press("Activate account")
    await page.getByText("such as name@company.com").waitFor()

    expect(await page.getByText("Please fill this in.").count()).toBe(3)
    await waitForFocus("customer_number")
    expect(await field("email").getAttribute("aria-invalid")).toBe("true")
    expect(shop.calls.some((call) => call.route === activations)).toBe(false)
  })

  it("[G1 A1] ticks the password's rule off while typing", async () => {
    await open("/activate")
    await field("password").fill("short")
    await page.getByText("still missing").waitFor({ state: "attached" })
    await field("password").fill("long enough")
    await page.getByText("fulfilled").waitFor({ state: "attached" })
  })

  it.each([
    ["[G1 A5]", refusal(400, "activation_refused"), "We could not activate an account with these entries."],
    ["[G1 A4]", refusal(403, "ask_your_administrator", "Please contact boss@example.com."), "Your company is using a customer-center. Please contact your shop administrator boss@example.com for activating an account."],
    ["[G1 A2]", refusal(403, "company_inactive"), "Your company is not active in this shop."],
    ["[G1 A6]", refusal(503, "erp_unavailable", "No.", { "retry-after": "60" }), "We cannot check your entries at the moment."],
    ["[G1 A9]", refusal(429, "too_many_attempts", "No.", { "retry-after": "600" }), "Too many attempts."],
    ["[G1 A6]", { status: 500, body: {} }, "The shop gave an answer that this page does not understand."],
  ])("%s shows a refusal by its code, keeps the entries and moves the focus to it (%#)", async (_, answer, sentence) => {
    shop.answers.set(activations, answer)
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    await alert().waitFor()

    expect(await alert().innerText()).toContain(sentence)
    await waitForFocus("alert")
    expect(await field("invoice_number").inputValue()).toBe("RE-2381")
    expect(await field("password").inputValue()).toBe("long enough")
  })

  it("[G1 A9] offers the shop's help from the second miss on and hands over what was entered, without the password", async () => {
    shop.answers.set(activations, refusal(400, "activation_refused"))
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    await alert().waitFor()
    expect(await page.getByRole("button", { name: "Hand over to the shop" }).count()).toBe(0)
    await press("Activate account")
    await press("Hand over to the shop")
    expect(await field("email").inputValue()).toBe("anna@example.com")
    await field("name").fill("Anna Müller")
    await press("Send to the shop")
    await page.getByText("The shop has your request").waitFor()

    expect(shop.calls.find((call) => call.route === applications)?.body).toEqual({
      customer_number: " 0010042 ",
      invoice_number: "RE-2381",
      email: "anna@example.com",
      name: "Anna Müller",
      locale: "en",
    })
  })

  it("[G1 A9] offers the hand-over at once after the last miss, and says from when on to try again", async () => {
    shop.answers.set(activations, refusal(429, "too_many_attempts", "No.", { "retry-after": "600" }))
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    await alert().getByText(/You can try again from \d/).waitFor()
    await press("Hand over to the shop")
    await press("Back to the activation")
    expect(await field("customer_number").inputValue()).toBe(" 0010042 ")
  })

  it("[G1 A1] marks the entry that the shop refused", async () => {
    const details = { fields: [{ path: "invoice_number", message: "Too big" }] }
    shop.answers.set(activations, { status: 400, body: { type: "invalid_data", code: "invalid_data", message: "No.", details } })
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    await page.getByText("Please check this entry.").waitFor()
    await waitForFocus("invoice_number")
  })

  it("[G1 A8] asks to confirm the address where that is needed", async () => {
    const [place] = anna.places
    shop.answers.set(activations, {
      status: 201,
      body: { outcome: "company_created", token: null, verification_required: true, business_user: place?.business_user, company: place?.company },
    })
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    await page.getByText("We have sent a link to anna@example.com.").waitFor()
    expect(shop.calls.some((call) => call.route === "POST /auth/session")).toBe(false)
  })

  it("[G1 A7] asks somebody who is signed in for the two numbers only", async () => {
    shop.signedIn = stranger
    await open("/activate")
    await page.getByText("Signed in as anna.mueller@example.com.").waitFor()
    expect(await field("password").count()).toBe(0)
    await field("customer_number").fill("1")
    await field("invoice_number").fill("2")
    await press("Activate account")
    await page.getByText("Your account is active.").waitFor()
    const sent = shop.calls.find((call) => call.route === activations)
    expect(sent?.body).toEqual({ customer_number: "1", invoice_number: "2", locale: "en" })
  })

  it("[G1 A6] shows that a slow answer is awaited and sends nothing twice", async () => {
    shop.answers.set(activations, { ...refusal(400, "activation_refused"), delayMs: 700 })
    await open("/activate")
    await enterActivation()
    await press("Activate account")
    expect(await page.locator("button[type=submit]").isDisabled()).toBe(true)
    await field("password").press("Enter")
    await alert().waitFor()
    expect(shop.calls.filter((call) => call.route === activations)).toHaveLength(1)
  })
})

describe("logging in", () => {
  it("[G1 A11] leads back to where one came from", async () => {
    await open("/account?company=comp_1")
    await field("email").fill("anna@example.com")
    await field("password").fill("secret")
    await press("Log in")
    await page.getByRole("heading", { name: "My Profile", level: 1 }).waitFor()
    expect(page.url()).toBe(`${shop.pages}/account?company=comp_1`)
  })

  it("[G1 A11] never leads to another site", async () => {
    await open("/login?return_to=https://evil.example/")
    await field("email").fill("anna@example.com")
    await field("password").fill("secret")
    await press("Log in")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    expect(page.url()).toBe(shop.pages)
  })

  it.each([
    [refusal(401, "login_refused"), "E-mail or password is not right."],
    [refusal(401, "account_locked"), "This account is locked."],
    [refusal(401, "email_unconfirmed"), "Please confirm your e-mail address first."],
    [refusal(429, "too_many_attempts", "No.", { "retry-after": "5" }), "Too many attempts."],
    [{ status: 200, body: { token: "t", mfa_required: true } }, "This account asks for a second factor."],
  ])("[G1 A11] says why it was refused (%#)", async (answer, sentence) => {
    shop.answers.set(emailpass, answer)
    await open("/login")
    await field("email").fill("anna@example.com")
    await field("password").fill("secret")
    await press("Log in")
    await alert().waitFor()
    expect(await alert().innerText()).toContain(sentence)
    expect(await field("email").inputValue()).toBe("anna@example.com")
  })

  it("[G1 A11] takes a user name and a customer number where the shop allows them", async () => {
    shop.config = { ...config, login: { user_name: true, customer_number: true } }
    await open("/login")
    await page.getByLabel("E-mail or user name").fill("anna")
    await page.getByLabel("Customer number").fill("0010042")
    await field("password").fill("secret")
    await press("Log in")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    const sent = shop.calls.find((call) => call.route === emailpass)
    expect(sent?.body).toEqual({ email: "anna", customer_number: "0010042", password: "secret" })
  })

  it("[G1 A11] logging out ends the session and says so", async () => {
    shop.signedIn = anna
    await open("/account")
    await page.getByRole("main").getByRole("button", { name: "Log out" }).click()
    await page.getByText("You are logged out.").waitFor()
    expect(shop.signedIn).toBeNull()
    await open("/account")
    await page.getByText("Please log in to go on.").waitFor()
  })
})

describe("links out of mails", () => {
  it("[G1 B3] a password is set and logs in", async () => {
    await open("/set-password?token=abc&email=anna@example.com")
    await field("password").fill("long enough")
    await press("Set password")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    const sent = shop.calls.find((call) => call.route === `${emailpass}/update`)
    expect(sent?.headers.authorization).toBe("Bearer abc")
    expect(sent?.body).toEqual({ password: "long enough" })
  })

  it("[G1 B3] a password that is set but cannot log in yet is told as set", async () => {
    shop.answers.set(emailpass, refusal(401, "account_locked"))
    await open("/set-password?token=abc&email=anna@example.com")
    await field("password").fill("long enough")
    await press("Set password")
    await page.getByRole("heading", { name: "Your password is set" }).waitFor()
  })

  it("[G1 B3] a used link leads to a new one", async () => {
    shop.answers.set(`${emailpass}/update`, refusal(401, "unauthorized"))
    await open("/set-password?token=abc")
    await field("password").fill("long enough")
    await press("Set password")
    await page.getByRole("link", { name: "Ask for a new link" }).click()
    await page.getByRole("heading", { name: "Forgotten password" }).waitFor()
  })

  it("[G1 B3] a forgotten password answers alike for every address", async () => {
    await open("/forgot-password")
    await field("email").fill("nobody@example.com")
    await page.keyboard.press("Enter")
    await page.getByText("If there is an account for nobody@example.com").waitFor()
    expect(shop.calls.at(-1)?.body).toEqual({ identifier: "nobody@example.com", metadata: { locale: "en" } })
  })

  it("[G1 A8] nothing is confirmed or locked before the button is pressed", async () => {
    await open("/confirm?token=abc")
    await page.getByRole("button", { name: "Confirm address" }).waitFor()
    await open("/not-me?token=abc")
    await page.getByRole("button", { name: "Lock the account" }).waitFor()
    expect(shop.calls.filter((call) => call.route.startsWith("POST"))).toEqual([])

    await press("Lock the account")
    await page.getByRole("heading", { name: "The account is locked" }).waitFor()
    await open("/confirm?token=abc")
    await press("Confirm address")
    await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor()
  })

  it.each(["/set-password", "/confirm", "/not-me"])("[G1 A8] %s without its token says so and leads on", async (at) => {
    await open(at)
    await page.getByRole("heading", { name: "This link is incomplete" }).waitFor()
    expect(await alert().innerText()).toContain("link_invalid")
  })
})

describe("inside", () => {
  it("[G1] home names what waits: the address and the name of a newcomer", async () => {
    shop.signedIn = newcomer
    await open("/")
    await page.getByText("Confirm your e-mail address").waitFor()
    await page.getByRole("link", { name: "Complete my profile" }).click()
    await field("first_name").fill("Anna")
    await press("Save")
    expect(await page.getByText("Please fill this in.").count()).toBe(1)
    await field("last_name").fill("M".repeat(50))
    await press("Save")
    await page.getByText("together may have 50 characters").first().waitFor()
    await field("last_name").fill("Müller")
    await press("Save")
    await page.getByText("Saved.").waitFor()
    const sent = shop.calls.find((call) => call.route === "POST /store/customers/me")
    expect(sent?.body).toEqual({ first_name: "Anna", last_name: "Müller" })
  })

  it("[G1 B11] several companies: asks in which to work, keeps it in the address, switches", async () => {
    const several = withSeveralCompanies(anna)
    shop.signedIn = { ...several, current: null }
    await open("/")
    await page.getByRole("heading", { name: "In which company do you want to work?" }).waitFor()
    expect(await page.getByText("This company is not active in the shop.").count()).toBe(1)
    await page.getByRole("button", { name: "Work here: Hafenlogistik Nord KG" }).click()
    await page.waitForURL(/company=comp_2/)
    await page.getByText("You have no place in this company").waitFor()

    shop.signedIn = several
    await open("/?company=comp_1")
    await page.getByLabel("Company", { exact: true }).selectOption("Hafenlogistik Nord KG")
    await page.waitForURL(/company=comp_2/)
    expect(shop.calls.at(-1)?.headers["x-company-id"]).toBe("comp_2")
  })

  it("[G1 B11] a tab of a company that is no longer one's own says so and leads on", async () => {
    shop.signedIn = anna
    shop.answers.set(meRoute, refusal(404, "not_found"))
    await open("/account?company=comp_gone")
    await page.getByRole("heading", { name: "You have no place in this company" }).waitFor()
  })

  it("[G1] a shop that does not answer is told apart, and asked again on demand", async () => {
    shop.signedIn = anna
    shop.answers.set(meRoute, { status: 502, body: {} })
    await open("/")
    await alert().waitFor()
    shop.answers.clear()
    await press("Try again")
    await page.getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
  })

  it("[G1] an address that is none says so", async () => {
    await open("/users")
    await page.getByRole("heading", { name: "This page does not exist" }).waitFor()
    expect(await page.title()).toBe("This page does not exist · Nordlicht Supplies")
  })

  it("[G1] speaks and looks as chosen, and remembers it", async () => {
    await open("/login")
    await page.getByText("DE", { exact: true }).click()
    await page.getByRole("heading", { name: "Anmelden" }).waitFor()
    await page.locator("label", { hasText: "Dunkel" }).click()
    await page.reload()
    await page.getByRole("heading", { name: "Anmelden" }).waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.className])).toEqual(["de", "dark"])
    expect(await page.title()).toBe("Anmelden · Nordlicht Supplies")
  })
})

import { anna, config, newcomer, withSeveralCompanies } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(180_000)

const stage = setStage()

const page = () => stage.page()
const emailpass = "POST /auth/customer/emailpass"
const meRoute = "GET /store/customer-center/me"

describe("signing in", () => {
  it("[G1 A11] leads back to where one came from", async () => {
    await stage.open("/account?company=comp_1")
    await stage.field("email").fill("anna@example.com")
    await stage.field("password").fill("secret")
    await stage.press("Sign in")
    await stage.page().getByRole("heading", { name: "My Profile", level: 1 }).waitFor()
    await stage.page().waitForURL((url) => url.href === `${stage.shop().pages}/account?company=comp_1`)
  })

  it("[G1 A11] never leads to another site", async () => {
    await stage.open("/login?return_to=https://evil.example/")
    await stage.field("email").fill("anna@example.com")
    await stage.field("password").fill("secret")
    await stage.press("Sign in")
    await stage.page().getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    await stage.page().waitForURL((url) => url.href === stage.shop().pages)
  })

  it.each([
    [refusal(401, "login_refused"), "E-mail or password is not right."],
    [refusal(401, "account_locked"), "This account is locked."],
    [refusal(401, "email_unconfirmed"), "Please confirm your e-mail address first."],
    [refusal(429, "too_many_attempts", "No.", { "retry-after": "5" }), "Too many attempts."],
    [
      { status: 200, body: { token: "t", mfa_required: true } },
      "This account asks for a second factor.",
    ],
  ])("[G1 A11] says why it was refused (%#)", async (answer, sentence) => {
    stage.shop().answers.set(emailpass, answer)
    await stage.open("/login")
    await stage.field("email").fill("anna@example.com")
    await stage.field("password").fill("secret")
    await stage.press("Sign in")
    await stage.alert().waitFor()
    expect(await stage.alert().innerText()).toContain(sentence)
    expect(await stage.field("email").inputValue()).toBe("anna@example.com")
  })

  it("[G1 A11] takes a user name and a customer number where the shop allows them", async () => {
    stage.shop().config = { ...config, login: { user_name: true, customer_number: true } }
    await stage.open("/login")
    await stage.page().getByLabel("E-mail or user name").fill("anna")
    await stage.page().getByLabel("Customer number").fill("0010042")
    await stage.field("password").fill("secret")
    await stage.press("Sign in")
    await stage.page().getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    const sent = stage.shop().calls.find((call) => call.route === emailpass)
    expect(sent?.body).toEqual({ email: "anna", customer_number: "0010042", password: "secret" })
  })

  it("[G1] without a connection an act says so at once, and is not made later by itself", async () => {
    await stage.open("/login")
    await stage.field("email").fill("anna@example.com")
    await stage.field("password").fill("secret")
    await page().context().setOffline(true)
    await stage.press("Sign in")
    await stage.alert().getByText("We cannot reach the shop.").waitFor()
    await page().context().setOffline(false)
    await stage.press("Sign in")
    await page().getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    expect(stage.shop().calls.filter(({ route }) => route === emailpass)).toHaveLength(1)
  })

  it("[G1 A11] a logout that does not come about says so where it was asked for", async () => {
    stage.shop().signedIn = anna
    stage.shop().answers.set("DELETE /auth/session", refusal(500, "unexpected"))
    await stage.open("/users")
    await page().getByRole("banner").getByRole("button", { name: "Sign out" }).click()
    await page().getByRole("banner").getByRole("alert").waitFor()
  })

  it("[G1 A11] signing out ends the session and says so", async () => {
    stage.shop().signedIn = anna
    await stage.open("/account")
    await stage.page().getByRole("main").getByRole("button", { name: "Sign out" }).click()
    await stage.page().getByText("You are signed out.").waitFor()
    expect(stage.shop().signedIn).toBeNull()
    await stage.open("/account")
    await stage.page().getByText("Please sign in to go on.").waitFor()
  })
})

describe("links out of mails", () => {
  it("[G1 B3] a password is set and signs in", async () => {
    await stage.open("/set-password#token=abc&email=anna@example.com")
    await stage.field("password").fill("long enough")
    await stage.press("Set password")
    await stage.page().getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
    const sent = stage.shop().calls.find((call) => call.route === `${emailpass}/update`)
    expect(sent?.headers.authorization).toBe("Bearer abc")
    expect(sent?.body).toEqual({ password: "long enough" })
  })

  it("[G1 B3] a password that is set but cannot sign in yet is told as set", async () => {
    stage.shop().answers.set(emailpass, refusal(401, "account_locked"))
    await stage.open("/set-password#token=abc&email=anna@example.com")
    await stage.field("password").fill("long enough")
    await stage.press("Set password")
    await stage.page().getByRole("heading", { name: "Your password is set" }).waitFor()
  })

  it("[G1 B3] a used link leads to a new one", async () => {
    stage.shop().answers.set(`${emailpass}/update`, refusal(401, "unauthorized"))
    await stage.open("/set-password#token=abc")
    await stage.field("password").fill("long enough")
    await stage.press("Set password")
    await stage.page().getByRole("link", { name: "Ask for a new link" }).click()
    await stage.page().getByRole("heading", { name: "Forgotten password" }).waitFor()
  })

  it("[G1 B3] a forgotten password answers alike for every address", async () => {
    await stage.open("/forgot-password")
    await stage.field("email").fill("nobody@example.com")
    await stage.page().keyboard.press("Enter")
    await stage.page().getByText("If there is an account for nobody@example.com").waitFor()
    expect(stage.shop().calls.at(-1)?.body).toEqual({
      identifier: "nobody@example.com",
      metadata: { locale: "en" },
    })
  })

  it("[G1 A8] sends the link again to whoever lost it, and says so", async () => {
    stage.shop().signedIn = { ...anna, user: { ...anna.user, email_confirmed: false } }
    await stage.open("")
    await stage.page().getByRole("button", { name: "Send it again" }).click()
    await stage.page().getByText("A fresh link is on its way").waitFor()
    expect(stage.shop().calls.map(({ route }) => route)).toContain("POST /store/customer-center/me/confirmation")
  })

  it("[G1 A8] nothing is confirmed or locked before the button is pressed", async () => {
    await stage.open("/confirm#token=abc")
    await stage.page().getByRole("button", { name: "Confirm address" }).waitFor()
    await stage.open("/not-me#token=abc")
    await stage.page().getByRole("button", { name: "Lock the account" }).waitFor()
    expect(stage.shop().calls.filter((call) => call.route.startsWith("POST"))).toEqual([])

    await stage.press("Lock the account")
    await stage.page().getByRole("heading", { name: "The account is locked" }).waitFor()
    await stage.open("/confirm#token=abc")
    await stage.press("Confirm address")
    await stage.page().getByRole("heading", { name: "Your address is confirmed" }).waitFor()
  })

  it.each([
    ["/set-password", "Ask for a new link"],
    ["/confirm", "Sign in and ask for a new link"],
    ["/not-me", "Go to sign-in"],
  ])(
    "[G1 A8] %s without its token says so and leads on: %s",
    async (at, way) => {
      await stage.open(at)
      await stage.page().getByRole("heading", { name: "This link is incomplete" }).waitFor()
      expect(await stage.alert().innerText()).toContain("link_invalid")
      await stage.page().getByRole("link", { name: way, exact: true }).waitFor()
    }
  )
})

describe("inside", () => {
  it("[G1] home names what waits: the address and the name of a newcomer", async () => {
    stage.shop().signedIn = newcomer
    await stage.open("")
    await stage.page().getByText("Confirm your e-mail address").waitFor()
    await stage.page().getByRole("link", { name: "Complete my profile" }).click()
    await stage.field("first_name").fill("Anna")
    await stage.press("Save")
    expect(await stage.page().getByText("Please fill this in.").count()).toBe(1)
    await stage.field("last_name").fill("M".repeat(50))
    await stage.press("Save")
    await stage.page().getByText("together may have 50 characters").first().waitFor()
    await stage.field("last_name").fill("Müller")
    await stage.press("Save")
    await stage.page().getByText("Saved.").waitFor()
    const sent = stage.shop().calls.find((call) => call.route === "POST /store/customers/me")
    expect(sent?.body).toEqual({ first_name: "Anna", last_name: "Müller" })
  })

  it("[G1 B11] several companies: asks in which to work, keeps it in the address, switches", async () => {
    const several = withSeveralCompanies(anna)
    stage.shop().signedIn = { ...several, current: null }
    await stage.open("")
    await stage
      .page()
      .getByRole("heading", { name: "In which company do you want to work?" })
      .waitFor()
    expect(
      await stage.page().getByText("This company is not active in the shop.").count()
    ).toBe(1)
    await stage.page().getByRole("button", { name: "Work here: Hafenlogistik Nord KG" }).click()
    await stage.page().waitForURL(/company=comp_2/)
    await stage.page().getByText("You are not a member of this company").waitFor()

    stage.shop().signedIn = several
    await stage.open("/?company=comp_1")
    const asked = stage
      .page()
      .waitForRequest((request) => request.headers()["x-company-id"] === "comp_2")
    await stage.page().getByLabel("Company", { exact: true }).selectOption("Hafenlogistik Nord KG")
    await asked
    await stage.page().waitForURL((url) => url.href.includes("company=comp_2"))
  })

  it("[G1 B11] several companies: what a link was about is still there once the company is chosen", async () => {
    stage.shop().signedIn = { ...withSeveralCompanies(anna), current: null }
    await stage.open("/purchase-check?cart=cart_1")
    await page().getByRole("button", { name: "Work here: Hafenlogistik Nord KG" }).click()
    await page().waitForURL(/\/purchase-check\?cart=cart_1&company=comp_2$/)
    await stage.open("/approvals/appr_1")
    await page().getByRole("button", { name: "Work here: Hafenlogistik Nord KG" }).click()
    await page().waitForURL(/\/approvals\/appr_1\?company=comp_2$/)
  })

  it("[G1 B11] a tab of a company that is no longer one's own says so and leads on", async () => {
    stage.shop().signedIn = anna
    stage.shop().answers.set(meRoute, refusal(404, "not_found"))
    await stage.open("/account?company=comp_gone")
    await stage.page().getByRole("heading", { name: "You are not a member of this company" }).waitFor()
  })

  it("[G1] a shop that does not answer is told apart, and asked again on demand", async () => {
    stage.shop().signedIn = anna
    stage.shop().answers.set(meRoute, { status: 502, body: {} })
    await stage.open("")
    await stage.alert().waitFor()
    stage.shop().answers.clear()
    await stage.press("Try again")
    await stage.page().getByRole("heading", { name: "Hello, Anna Müller" }).waitFor()
  })

  it("[G1] home says that nothing waits only once it knows", async () => {
    stage.shop().signedIn = anna
    stage.shop().answers.set("GET /store/customer-center/users", refusal(500, "unexpected"))
    await stage.open("")
    await stage.alert().waitFor()
    expect(await page().getByText("Nothing is waiting for you").count()).toBe(0)
    const none = { count: 0, count_is_minimum: false, limit: 1, offset: 0, next: null }
    stage.shop().answers.set("GET /store/customer-center/users", { status: 200, body: { ...none, users: [] } })
    stage.shop().answers.set("GET /store/customer-center/contacts", { status: 200, body: { ...none, contacts: [], synced_at: null, is_stale: false } })
    await page().reload()
    await page().getByText("Nothing is waiting for you").waitFor()
  })

  it("[G1] an address that is none says so", async () => {
    await stage.open("/nowhere")
    await stage.page().getByRole("heading", { name: "This page does not exist" }).waitFor()
    expect(await stage.page().title()).toBe("This page does not exist · Nordlicht Supplies")
  })

  it("[G1] speaks and looks as chosen, and remembers it", async () => {
    await stage.open("/login")
    await stage.page().getByText("DE", { exact: true }).click()
    await stage.page().getByRole("heading", { name: "Anmelden" }).waitFor()
    await stage.page().locator("label", { hasText: "Dunkel" }).click()
    await stage.page().reload()
    await stage.page().getByRole("heading", { name: "Anmelden" }).waitFor()
    expect(
      await stage
        .page()
        .evaluate(() => [document.documentElement.lang, document.documentElement.className])
    ).toEqual(["de", "dark"])
    expect(await stage.page().title()).toBe("Anmelden · Nordlicht Supplies")
  })
})

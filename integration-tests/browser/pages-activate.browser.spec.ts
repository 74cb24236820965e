import { anna, stranger } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(180_000)

const stage = setStage()

const activations = "POST /store/customer-center/activations"
const applications = "POST /store/customer-center/applications"

async function enterActivation(): Promise<void> {
  await stage.field("customer_number").fill(" 0010042 ")
  await stage.field("invoice_number").fill("RE-2381")
  await stage.field("email").fill("anna@example.com")
  await stage.field("password").fill("long enough")
}

describe("activating", () => {
  it("[G1 A1] leads home with what came of it, and sends each entry once", async () => {
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    await stage
      .page()
      .getByText("You are the main contact of Müller & Söhne Maschinenbau GmbH.")
      .waitFor()

    expect(stage.shop().calls.filter((call) => call.route === activations)).toHaveLength(1)
    expect(stage.shop().calls.find((call) => call.route === activations)?.body).toEqual({
      customer_number: " 0010042 ",
      invoice_number: "RE-2381",
      email: "anna@example.com",
      password: "long enough",
      locale: "en",
    })
    await stage.page().waitForURL((url) => url.href === stage.shop().pages)
  })

  it("[G1 A1] asks for what is missing at its field, before anything is sent", async () => {
    await stage.open("/activate")
    await stage.field("email").fill("anna")
    await stage.press("Activate account")
    await stage.page().getByText("such as name@company.com").waitFor()

    expect(await stage.page().getByText("Please fill this in.").count()).toBe(3)
    await stage.waitForFocus("customer_number")
    expect(await stage.field("email").getAttribute("aria-invalid")).toBe("true")
    expect(stage.shop().calls.some((call) => call.route === activations)).toBe(false)
  })

  it("[G1 A1] ticks the password's rule off while typing", async () => {
    await stage.open("/activate")
    await stage.field("password").fill("short")
    await stage.page().getByText("still missing").waitFor({ state: "attached" })
    await stage.field("password").fill("long enough")
    await stage.page().getByText("fulfilled").waitFor({ state: "attached" })
  })

  it.each([
    [
      "[G1 A5]",
      refusal(400, "activation_refused"),
      "We could not activate an account with these entries.",
    ],
    [
      "[G1 A4]",
      refusal(403, "ask_your_administrator", "Please contact boss@example.com."),
      "Your company is using a customer-center. Please contact your shop administrator boss@example.com for activating an account.",
    ],
    [
      "[G1 A2]",
      refusal(403, "company_inactive"),
      "Your company is not active in this shop.",
    ],
    [
      "[G1 A6]",
      refusal(503, "erp_unavailable", "No.", { "retry-after": "60" }),
      "We cannot check your entries at the moment.",
    ],
    [
      "[G1 A9]",
      refusal(429, "too_many_attempts", "No.", { "retry-after": "600" }),
      "Too many attempts.",
    ],
    [
      "[G1 A6]",
      { status: 500, body: {} },
      "The shop gave an answer that this page does not understand.",
    ],
  ])(
    "%s shows a refusal by its code, keeps the entries and moves the focus to it (%#)",
    async (_, answer, sentence) => {
      stage.shop().answers.set(activations, answer)
      await stage.open("/activate")
      await enterActivation()
      await stage.press("Activate account")
      await stage.alert().waitFor()

      expect(await stage.alert().innerText()).toContain(sentence)
      await stage.waitForFocus("alert")
      expect(await stage.field("invoice_number").inputValue()).toBe("RE-2381")
      expect(await stage.field("password").inputValue()).toBe("long enough")
    }
  )

  it("[G1] keeps what was typed while one looks something up in another window", async () => {
    await stage.open("/activate")
    await enterActivation()
    const isAsked = stage.page().waitForRequest((request) => request.url().endsWith("/customer-center/me"))
    await stage.page().evaluate(() => window.dispatchEvent(new Event("visibilitychange")))
    await (await (await isAsked).response())?.finished()
    expect(await stage.field("email").inputValue()).toBe("anna@example.com")
    expect(await stage.field("password").inputValue()).toBe("long enough")
  })

  it("[G1 A7] keeps what was typed over the login and back, but not the password", async () => {
    stage.shop().answers.set(activations, refusal(400, "activation_refused"))
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    await stage.alert().getByRole("link").click()
    await stage.page().waitForURL(/\/login\?return_to=\/activate$/)
    await stage.page().getByRole("heading", { name: "Sign in" }).waitFor()
    expect(await stage.field("email").inputValue()).toBe("anna@example.com")
    expect(await stage.field("password").inputValue()).toBe("")
    await stage.page().reload()
    expect(await stage.page().evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("long enough")
    await stage.field("password").fill("secret")
    await stage.press("Sign in")
    await stage.page().waitForURL(({ pathname }) => pathname.endsWith("/activate"))
    expect(await stage.field("customer_number").inputValue()).toBe(" 0010042 ")
    expect(await stage.field("invoice_number").inputValue()).toBe("RE-2381")

    await stage.page().reload()
    expect(await stage.field("customer_number").inputValue()).toBe("")
  })

  it("[G1 A9] offers the shop's help from the second miss on and hands over what was entered, without the password", async () => {
    stage.shop().answers.set(activations, refusal(400, "activation_refused"))
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    await stage.alert().waitFor()
    expect(await stage.page().getByRole("button", { name: "Hand over to the shop" }).count()).toBe(
      0
    )
    await stage.press("Activate account")
    await stage.press("Hand over to the shop")
    expect(await stage.field("email").inputValue()).toBe("anna@example.com")
    await stage.field("name").fill("Anna Müller")
    await stage.press("Send to the shop")
    await stage.page().getByText("The shop has your request").waitFor()

    expect(stage.shop().calls.find((call) => call.route === applications)?.body).toEqual({
      customer_number: " 0010042 ",
      invoice_number: "RE-2381",
      email: "anna@example.com",
      name: "Anna Müller",
      locale: "en",
    })
  })

  it("[G1 A9] offers the hand-over at once after the last miss, and says from when on to try again", async () => {
    stage
      .shop()
      .answers.set(activations, refusal(429, "too_many_attempts", "No.", { "retry-after": "600" }))
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    await stage
      .alert()
      .getByText(/You can try again from \d/)
      .waitFor()
    await stage.press("Hand over to the shop")
    await stage.press("Back to the activation")
    expect(await stage.field("customer_number").inputValue()).toBe(" 0010042 ")
  })

  it("[G1 A1] marks the entry that the shop refused", async () => {
    const details = { fields: [{ path: "invoice_number", message: "Too big" }] }
    stage.shop().answers.set(activations, {
      status: 400,
      body: { type: "invalid_data", code: "invalid_data", message: "No.", details },
    })
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    await stage.page().getByText("Please check this entry.").waitFor()
    await stage.waitForFocus("invoice_number")
  })

  it("[G1 A8] asks to confirm the address where that is needed", async () => {
    const [place] = anna.places
    stage.shop().answers.set(activations, {
      status: 201,
      body: {
        outcome: "company_created",
        token: null,
        verification_required: true,
        business_user: place?.business_user,
        company: place?.company,
      },
    })
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    await stage.page().getByText("We have sent a link to anna@example.com.").waitFor()
    expect(stage.shop().calls.some((call) => call.route === "POST /auth/session")).toBe(false)
  })

  it("[G1 A7] asks somebody who is signed in for the two numbers only", async () => {
    stage.shop().signedIn = stranger
    await stage.open("/activate")
    await stage.page().getByText("Signed in as anna.mueller@example.com.").waitFor()
    expect(await stage.field("password").count()).toBe(0)
    await stage.field("customer_number").fill("1")
    await stage.field("invoice_number").fill("2")
    await stage.press("Activate account")
    await stage.page().getByText("Your account is active.").waitFor()
    const sent = stage.shop().calls.find((call) => call.route === activations)
    expect(sent?.body).toEqual({ customer_number: "1", invoice_number: "2", locale: "en" })
  })

  it("[G1 A6] shows that a slow answer is awaited and sends nothing twice", async () => {
    stage.shop().answers.set(activations, { ...refusal(400, "activation_refused"), delayMs: 700 })
    await stage.open("/activate")
    await enterActivation()
    await stage.press("Activate account")
    expect(await stage.page().locator("button[type=submit]").isDisabled()).toBe(true)
    await stage.field("password").press("Enter")
    await stage.alert().waitFor()
    expect(stage.shop().calls.filter((call) => call.route === activations)).toHaveLength(1)
  })
})

import { annaAsUser, ben } from "./pages/company"
import { activationFields, userFields } from "./pages/fields"
import { anna, stranger } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center"
const page = () => stage.page()
const entry = (label: string) => page().getByLabel(label)
const sentTo = (route: string) => stage.shop().calls.findLast((call) => call.route === route)

beforeEach(() => {
  stage.shop().signedIn = anna
  for (const [form, fields] of Object.entries({ users: userFields, activation: activationFields })) {
    stage.shop().answers.set(`GET ${base}/fields?form=${form}`, { status: 200, body: { fields } })
  }
})

async function enterNina(): Promise<void> {
  await stage.field("salutation").selectOption("Ms")
  await stage.field("first_name").fill("Nina")
  await stage.field("last_name").fill("Neu")
  await stage.field("email").fill("nina@example.com")
  await page().getByRole("checkbox", { name: /^Buyer/ }).check()
}

/** What the shop refused, as the API says it. */
function wrongFields(...paths: string[]) {
  const { body, ...answer } = refusal(400, "invalid_data")
  return { ...answer, body: { ...body, details: { fields: paths.map((path) => ({ path, message: "is wrong" })) } } }
}

describe("further fields of a new user", () => {
  it("[G1 B9] begin with their defaults, and go along as the values that they stand for", async () => {
    await stage.open("/users/new")
    await enterNina()
    expect(await entry("Share of purchases").inputValue()).toBe("0.5")
    expect(await entry("Shift").inputValue()).toBe("day")
    await page().getByText("From -2 to 80.").waitFor()
    await entry("Cost center").fill(" AB-123 ")
    await entry("Floor").fill("3")
    await entry("Share of purchases").fill("0,25")
    await entry("Shift").selectOption("Night")
    await page().getByText("Has read the terms of use").click()
    await stage.press("Create user")
    await page().getByText("Nina Neu is a user now.").waitFor()
    expect(sentTo(`POST ${base}/users`)?.body).toMatchObject({
      fields: { cost_center: "AB-123", floor: 3, share: 0.25, shift: "night", terms: true },
    })
  })

  it("[G1 B9] say at each what is wrong, before anything is sent, and the shop's hint with it", async () => {
    await stage.open("/users/new")
    await enterNina()
    await entry("Floor").fill("81")
    await entry("Share of purchases").fill("much")
    await stage.press("Create user")
    await page().getByText("Please fill this in.").waitFor()
    await page().getByText("Please enter at most 80.").waitFor()
    await page().getByText("Please enter a number, without thousands separators.").waitFor()
    await page().locator("[name='fields.cost_center']:focus").waitFor()
    await entry("Cost center").fill("ab-1")
    const wrong = "This is not in the expected form. Two letters and three digits, such as AB-123."
    await page().getByText(wrong).waitFor()
    expect(await entry("Cost center").getAttribute("aria-invalid")).toBe("true")
    expect(sentTo(`POST ${base}/users`)).toBeUndefined()
  })

  it("[G1 B9] show at its field what the shop refuses, and keep every entry", async () => {
    stage.shop().answers.set(`POST ${base}/contacts/8001/user`, wrongFields("fields.cost_center"))
    await stage.open("/contacts/8001/add")
    await page().getByRole("checkbox", { name: /^Buyer/ }).check()
    await entry("Cost center").fill("AB-123")
    await stage.press("Add to the shop")
    await page().getByText("Please check this entry.").waitFor()
    await page().locator("[name='fields.cost_center']:focus").waitFor()
    expect(await entry("Cost center").inputValue()).toBe("AB-123")
    expect(await stage.alert().count()).toBe(0)
  })

  it("[G1 B9] hold the form back until they are known, with a way to ask again", async () => {
    stage.shop().answers.set(`GET ${base}/fields?form=users`, refusal(500, "unexpected_error"))
    await stage.open("/users/new")
    await stage.alert().waitFor()
    expect(await stage.field("last_name").count()).toBe(0)
    stage.shop().answers.set(`GET ${base}/fields?form=users`, { status: 200, body: { fields: [] } })
    await stage.press("Try again")
    await enterNina()
    await stage.press("Create user")
    await page().getByText("Nina Neu is a user now.").waitFor()
    expect(sentTo(`POST ${base}/users`)?.body).not.toHaveProperty("fields")
  })
})

describe("further fields of a user who is edited", () => {
  const route = `POST ${base}/users/bu_2`
  const saved = { ...ben, fields: { floor: 1, share: 0.5, branch: "craft", gone: "kept" } }
  const serve = (user: object) =>
    stage.shop().answers.set(`GET ${base}/users/bu_2`, { status: 200, body: { user } })
  const save = () => page().getByRole("button", { name: "Save", exact: true }).click()

  it("[G1 B9] are sent together once one is changed; a missing one is asked for only then", async () => {
    serve(saved)
    await stage.open("/users/bu_2")
    await stage.field("last_name").fill("Adler-Neu")
    await save()
    expect((await stage.waitForCall(route)).body).toEqual({ version: 3, last_name: "Adler-Neu" })

    await stage.open("/users/bu_2")
    await entry("Floor").fill("2")
    await save()
    await page().getByText("Please fill this in.").waitFor()
    await entry("Cost center").fill("AB-123")
    await save()
    const { body } = await stage.waitForCall(route, (call) => JSON.stringify(call.body).includes("AB-123"))
    expect(body).toEqual({ version: 3, fields: { cost_center: "AB-123", floor: 2, share: 0.5, terms: false } })
  })

  it("[G1 B9] stand among the facts where only the activation asked for them", async () => {
    serve(saved)
    await stage.open("/users/bu_2")
    const facts = page().locator("dl").filter({ hasText: "Line of business" })
    expect(await facts.innerText()).toMatch(/Line of business\s+Craft/)
    expect(await facts.innerText()).not.toContain("Cost center")
  })

  it("[G1 B9] show both values where somebody else saved meanwhile", async () => {
    serve({ ...saved, fields: { cost_center: "AB-123", shift: "day", share: 0.5 } })
    await stage.open("/users/bu_2")
    await entry("Cost center").fill("AB-456")
    stage.shop().answers.set(route, refusal(409, "changed_meanwhile"))
    serve({ ...saved, version: 4, fields: { cost_center: "AB-123", shift: "night", share: 0.5 } })
    await save()
    await stage.alert().getByText("Night", { exact: true }).waitFor()
    expect(await stage.alert().innerText()).toMatch(/Cost center[\s\S]*AB-456[\s\S]*AB-123[\s\S]*Shift[\s\S]*Day/)
    await stage.alert().getByRole("button", { name: "Take the saved one" }).last().click()
    expect(await entry("Shift").inputValue()).toBe("night")
    stage.shop().answers.delete(route)
    await save()
    await page().getByText("is saved.").waitFor()
    expect(sentTo(route)?.body).toEqual({
      version: 4,
      fields: { cost_center: "AB-456", share: 0.5, shift: "night", terms: false },
    })
  })
})

describe("further fields of the activation", () => {
  const route = `POST ${base}/activations`

  it("[G1 A1 B9] are asked for in German as well, and go along with the four entries", async () => {
    stage.shop().signedIn = null
    await stage.open("/activate")
    await page().getByTitle("Deutsch").click()
    await stage.field("customer_number").fill("0010042")
    await stage.field("invoice_number").fill("RE-2381")
    await stage.field("email").fill("anna@example.com")
    await stage.field("password").fill("long enough")
    await stage.press("Konto aktivieren")
    await page().getByText("Bitte setzen Sie das Häkchen.").waitFor()
    expect(await page().getByText("Bitte füllen Sie dieses Feld aus.").count()).toBe(2)
    expect(sentTo(route)).toBeUndefined()

    await entry("Kostenstelle").fill("AB-123")
    await entry("Branche").selectOption("Handwerk")
    await page().getByText("Wir haben die Lieferbedingungen gelesen").click()
    await stage.press("Konto aktivieren")
    expect((await stage.waitForCall(route)).body).toEqual({
      customer_number: "0010042",
      invoice_number: "RE-2381",
      email: "anna@example.com",
      password: "long enough",
      fields: { cost_center: "AB-123", branch: "craft", terms: true },
      locale: "de",
    })
  })

  it("[G1 A7 B9] are asked of somebody who is signed in, and stay through a refusal", async () => {
    stage.shop().signedIn = stranger
    stage.shop().answers.set(route, refusal(400, "activation_refused"))
    await stage.open("/activate")
    await stage.field("customer_number").fill("0010042")
    await stage.field("invoice_number").fill("RE-9")
    await entry("Cost center").fill("AB-123")
    await entry("Line of business").selectOption("Trade")
    await page().getByText("We have read the terms of delivery").click()
    for (const misses of [1, 2]) {
      await stage.press("Activate account")
      await stage.waitForCall(route, () => stage.shop().calls.filter((call) => call.route === route).length === misses)
    }
    expect(sentTo(route)?.body).toMatchObject({ fields: { cost_center: "AB-123", branch: "trade", terms: true } })
    await stage.press("Hand over to the shop")
    await stage.press("Back")
    expect(await entry("Cost center").inputValue()).toBe("AB-123")
    expect(await entry("We have read the terms of delivery and agree to them").isChecked()).toBe(true)
  })

  it("[G1 A1 B9] a user's own form asks for none of them where the shop declares none", async () => {
    stage.shop().answers.delete(`GET ${base}/fields?form=users`)
    stage.shop().answers.set(`GET ${base}/users/bu_1`, { status: 200, body: { user: annaAsUser } })
    await stage.open("/users/bu_1")
    await stage.field("last_name").waitFor()
    expect(await entry("Cost center").count()).toBe(0)
  })
})

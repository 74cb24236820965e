import { ben, plainUsers, users } from "./pages/company"
import { anna, buyer } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center"
const page = () => stage.page()
const link = (name: string) => page().getByRole("link", { name, exact: true })
const dialog = () => page().getByRole("dialog")
const sentTo = (route: string) => stage.shop().calls.findLast((call) => call.route === route)

beforeEach(() => {
  stage.shop().signedIn = anna
})

/** Opens the menu of this user's row and picks an entry. */
async function act(name: string, entry: string): Promise<void> {
  await page().getByRole("button", { name: `Actions for ${name}` }).click()
  await page().getByRole("menuitem", { name: entry, exact: true }).click()
}

/** Some people of the company's number are not its users. */
function letAdd(): void {
  const { answers } = stage.shop()
  const list = { count: plainUsers.length, count_is_minimum: false, limit: 20, offset: 0, next: null }
  answers.set(`GET ${base}/plain-users`, { status: 200, body: { plain_users: plainUsers, ...list } })
  for (const person of plainUsers) {
    answers.set(`GET ${base}/plain-users/${person.id}`, { status: 200, body: { plain_user: person } })
  }
}

describe("the overview", () => {
  it("[G1 B2] shows users with their state, roles and last login, and HTML in names as text", async () => {
    await stage.open("/users")
    await page().getByRole("heading", { name: "Users management" }).waitFor()
    const row = page().getByRole("row", { name: /Wolfeschlegelstein/ })
    await row.waitFor()
    const text = await row.innerText()
    for (const part of ["<b>Carla</b>", "Invited", "Waiting for ERP", "Approver", "Workshop manager", "Never"]) {
      expect(text).toContain(part)
    }
    expect(await page().getByRole("row", { name: /Dora Ernst/ }).innerText()).toContain("Link expired")
  })

  it("[G1 B2] keeps search, filters, order and page in the address, and asks the shop for them", async () => {
    await stage.open("/users?company=comp_1")
    await page().getByRole("searchbox").fill("adler")
    await page().waitForURL(/q=adler/)
    await page().getByLabel("Status").selectOption("Active")
    await page().getByRole("button", { name: "E-mail" }).click()
    await page().waitForURL(/order=email/)
    const { query } = await stage.waitForCall(`GET ${base}/users`, (call) => call.query.get("order") === "email")
    expect(Object.fromEntries(query)).toEqual({ limit: "20", offset: "0", order: "email", q: "adler", status: "active" })
    await page().waitForURL((url) => url.href.includes("company=comp_1"))
    expect(await page().getByRole("columnheader", { name: "E-mail" }).getAttribute("aria-sort")).toBe("ascending")
    await page().goBack()
    await page().waitForURL((url) => !url.search.includes("order"))
    await page().reload()
    expect(await page().getByRole("searchbox").inputValue()).toBe("adler")
  })

  it("[G1 B2] goes through pages by row, and beyond row 10,000 by key", async () => {
    const list = { users, count: 10_001, count_is_minimum: true, limit: 20, offset: 10_000, next: "key-1" }
    stage.shop().answers.set(`GET ${base}/users`, { status: 200, body: list })
    await stage.open("/users?page=501")
    await page().getByText("of 10,001+").waitFor()
    await stage.press("Next")
    await page().waitForURL(/after=key-1/)
    await page().getByText("Further rows of 10,001+").waitFor()
    expect(sentTo(`GET ${base}/users`)?.query.get("after")).toBe("key-1")
  })

  it("[G1 B2] leads to the last page where the address is beyond it", async () => {
    const beyond = { users: [], count: 5, count_is_minimum: false, limit: 20, offset: 20, next: null }
    stage.shop().answers.set(`GET ${base}/users?limit=20&offset=20&order=name`, { status: 200, body: beyond })
    await stage.open("/users?page=2")
    await page().getByText(ben.email).waitFor()
    await page().waitForURL((url) => !url.search.includes("page"))
  })

  it("[G1 B2] leaves the focus in the search where that fails", async () => {
    await stage.open("/users")
    await page().getByText(ben.email).waitFor()
    stage.shop().answers.set(`GET ${base}/users`, refusal(500, "unexpected"))
    await page().getByRole("searchbox").pressSequentially("adler")
    await stage.alert().waitFor()
    expect(await page().evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search")
  })

  it("[G1 B2] tells nobody yet from nothing found", async () => {
    const empty = { users: [], count: 0, count_is_minimum: false, limit: 20, offset: 0, next: null }
    stage.shop().answers.set(`GET ${base}/users`, { status: 200, body: empty })
    await stage.open("/users?q=zzz")
    await page().getByText("No user fits").waitFor()
    await stage.press("Show all")
    await page().getByText("No users yet").waitFor()
  })

  it("[G1 B2] lists ERP contacts, and says so where the ERP does not answer", async () => {
    const answer = { contacts: [], count: 0, count_is_minimum: false, limit: 20, offset: 0, next: null }
    await stage.open("/users")
    await link("ERP users").click()
    await page().getByText("Hans Imhof").waitFor()
    await page().waitForURL((url) => url.href.includes("tab=erp"))
    stage.shop().answers.set(`GET ${base}/contacts`, {
      status: 200,
      body: { ...answer, synced_at: null, is_stale: true },
    })
    await page().reload()
    await page().getByText("The ERP does not answer at the moment").waitFor()
    expect(await page().getByText("Every contact is a user already").count()).toBe(0)
  })

  it("[G1 A3] shows who shops by the company's number as to add, and nothing of it where there is nobody", async () => {
    await stage.open("/users")
    await page().getByText(ben.email).waitFor()
    expect(await page().getByRole("link", { name: /^To add/ }).count()).toBe(0)

    letAdd()
    await stage.open("/")
    await page().getByText("2 people shop with your customer number outside your company").waitFor()
    await stage.open("/users")
    await link("To add (2)").click()
    await page().getByText("Paula Privat").waitFor()
    await page().waitForURL((url) => url.href.includes("tab=plain"))
    await page().getByRole("link", { name: "Add Paula Privat" }).click()
    expect(await stage.field("email").inputValue()).toBe("paula@example.com")
    await stage.field("salutation").selectOption("Ms")
    await page().getByRole("checkbox", { name: /^Buyer/ }).check()
    await stage.press("Ask in")
    await page().getByText("is a user now.").waitFor()
    expect(sentTo(`POST ${base}/users`)?.body).toMatchObject({ email: "paula@example.com", role_keys: ["buyer"], locale: "de" })
  })

  it("[G1 A3 B5] asks in as the ERP's contact who is the same person, and Cancel leads back to those to add", async () => {
    letAdd()
    await stage.open("/users?tab=plain")
    await page().getByRole("link", { name: "Add nameless@example.com" }).click()
    await stage.field("salutation").selectOption("Ms")
    await stage.field("first_name").fill("Gerda")
    await stage.field("last_name").fill("von Hohenfels")
    await page().getByRole("checkbox", { name: /^Buyer/ }).check()
    await stage.press("Ask in")
    await page().getByText("is a user now.").waitFor()
    expect(sentTo(`POST ${base}/contacts/8001/user`)?.body).toMatchObject({ email: "nameless@example.com" })
    await stage.open("/plain-users/bu_p1/add")
    await link("Cancel").click()
    await page().waitForURL((url) => url.href.includes("tab=plain"))
  })

  it("[G1 B4] deactivates after naming whom, and gives the focus back", async () => {
    await stage.open("/users")
    await act("Ben Adler", "Deactivate")
    await dialog().getByText("Deactivate Ben Adler?").waitFor()
    await page().keyboard.press("Escape")
    await dialog().waitFor({ state: "detached" })
    expect(await page().evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Actions for Ben Adler")
    expect(sentTo(`POST ${base}/users/bu_2/deactivate`)).toBeUndefined()

    await act("Ben Adler", "Deactivate")
    await dialog().getByRole("button", { name: "Deactivate" }).click()
    await page().getByText("Ben Adler is deactivated.").waitFor()
    expect(sentTo(`POST ${base}/users/bu_2/deactivate`)?.body).toEqual({})
  })

  it("[G1 B4] lets the last main contact go only once the next one is named", async () => {
    const route = `DELETE ${base}/users/bu_2`
    stage.shop().answers.set(route, refusal(409, "last_main_contact"))
    await stage.open("/users")
    await act("Ben Adler", "Remove")
    await dialog().getByRole("button", { name: "Remove" }).click()
    await dialog().getByText("Who is the next main contact?").waitFor()
    await dialog().getByRole("button", { name: "Remove" }).click()
    await dialog().getByText("Please choose who takes over.").waitFor()
    stage.shop().answers.delete(route)
    await dialog().getByRole("radio", { name: /Anna Müller/ }).check()
    await dialog().getByRole("button", { name: "Remove" }).click()
    await page().getByText("Ben Adler was removed from the company.").waitFor()
    expect(sentTo(route)?.body).toEqual({ successor_id: "bu_1" })
  })

  it("[G1 B4] goes on at the next row once one is gone", async () => {
    await stage.open("/users")
    await act("Dora Ernst", "Remove")
    const left = users.filter(({ id }) => id !== "bu_4")
    const list = { users: left, count: left.length, count_is_minimum: false, limit: 20, offset: 0, next: null }
    stage.shop().answers.set(`GET ${base}/users`, { status: 200, body: list })
    await dialog().getByRole("button", { name: "Remove" }).click()
    await page().getByText("Dora Ernst was removed from the company.").waitFor()
    await page().locator("[aria-label='Actions for Emil Fuchs']:focus").waitFor()
  })

  it("[G1 B4] reports acts on several row by row", async () => {
    stage.shop().answers.set(`POST ${base}/users/bulk`, {
      status: 200,
      body: {
        results: [
          { id: "bu_1", done: false, code: "not_oneself", message: "No." },
          { id: "bu_2", done: true, code: null, message: null },
        ],
      },
    })
    await stage.open("/users")
    await page().getByRole("checkbox", { name: "Select Anna Müller" }).click()
    await page().getByRole("checkbox", { name: "Select Ben Adler" }).click()
    await page().getByRole("group").getByRole("button", { name: "Deactivate" }).click()
    await dialog().getByText("Deactivate 2 users?").waitFor()
    await dialog().getByRole("button", { name: "Deactivate" }).click()
    await page().getByText("1 of 2 deactivated").waitFor()
    await page().getByText("You cannot do this to yourself.").waitFor()
    expect(sentTo(`POST ${base}/users/bulk`)?.body).toEqual({ action: "deactivate", ids: ["bu_1", "bu_2"] })
  })

  it("[G1 A8] sends the link that confirms the own address where an act waits for it", async () => {
    stage.shop().answers.set(`POST ${base}/users/bu_4/invitation`, refusal(403, "confirm_own_address"))
    await stage.open("/users")
    await act("Dora Ernst", "Send mail again")
    await stage.alert().getByRole("button", { name: "Send it again" }).click()
    await page().getByText("A fresh link is on its way to your own address.").waitFor()
    expect(sentTo(`POST ${base}/me/confirmation`)).toBeDefined()
  })
})

describe("rights", () => {
  it("[G1 B13] says in words why something is allowed or not, and denies it to the user", async () => {
    await stage.open("/users/bu_2/access")
    await page().getByRole("heading", { name: "Rights of Ben Adler" }).waitFor()
    await page().getByText("The shop denies it to your company.").first().waitFor()
    await page().getByText("It comes with: Buyer.").first().waitFor()
    await page().getByRole("switch").first().click()
    const { body } = await stage.waitForCall(`POST ${base}/users/bu_2/access`)
    expect(body).toEqual({ denied: ["orders.place"] })
  })

  it("[G1 B12] offers no denial to oneself", async () => {
    await stage.open("/users/bu_1/access")
    await page().getByText("You cannot deny anything to yourself.").waitFor()
    expect(await page().getByRole("switch").count()).toBe(0)
  })

  it.each(["/users", "/users/new", "/users/bu_2", "/history"])(
    "[G1 B1] %s says whom to ask to somebody without the permission, and asks the shop for nothing",
    async (at) => {
      stage.shop().signedIn = buyer
      await stage.open(at)
      await page().getByRole("heading", { name: "You may not see this page" }).waitFor()
      await page().getByText("ask a main contact of Müller & Söhne Maschinenbau GmbH").waitFor()
      expect(await page().getByRole("navigation").getByRole("link").allInnerTexts()).toEqual(["Home", "Addresses", "My Profile"])
      expect(stage.shop().calls.map(({ route }) => route).filter((route) => !route.endsWith("/me"))).toEqual([])
    }
  )

  it("[G1 B1] history tells who did what, also of acts that have no sentence", async () => {
    await stage.open("/history")
    await page().getByText("Anna Müller deactivated Emil Fuchs.").waitFor()
    await page().getByText("The shop changed the company.").waitFor()
    await page().getByText("Anna Müller: stock.counted (Aisle 7)").waitFor()
  })
})

describe("acting for another customer", () => {
  it("[G1 B10] every page says in whose name, and leads back to the own company", async () => {
    const delegation = { customer_number: "0200", name: "Plain AG", since: "2026-03-01T10:00:00.000Z" }
    stage.shop().signedIn = { ...anna, current: anna.current && { ...anna.current, delegation } }
    await stage.open("/users")
    await page().getByText("You act for Plain AG, customer number 0200.").waitFor()
    stage.shop().signedIn = anna
    await stage.press("Act for my own company")
    await page().getByText("You act for Plain AG").waitFor({ state: "detached" })
    expect(sentTo(`DELETE ${base}/delegation`)).toBeDefined()
  })
})

describe("shut out meanwhile", () => {
  it("[G1 B4] a user who is deactivated hears of it at the next click", async () => {
    await stage.open("/users")
    await page().getByText(ben.email).waitFor()
    const closed = { ...anna.places[0], acting: false, reason: "user_deactivated" as const }
    stage.shop().signedIn = { ...anna, current: null, places: anna.places.map((place) => ({ ...place, ...closed })) }
    await link("My Profile").click()
    await page().getByRole("heading", { name: "Your access was deactivated" }).waitFor()
    await page().getByText("You cannot act for Müller & Söhne Maschinenbau GmbH any more.").waitFor()
  })

  it("[G1 B4] a click that changes something says so as well", async () => {
    await stage.open("/users")
    await page().getByText(ben.email).waitFor()
    stage.shop().answers.set(`GET ${base}/users`, refusal(403, "user_deactivated"))
    stage.shop().answers.set(`GET ${base}/me`, refusal(403, "user_deactivated"))
    await page().getByRole("button", { name: "E-mail" }).click()
    await page().getByRole("heading", { name: "Your access was deactivated" }).waitFor()
  })

  it("[G1 B4] an ended session says so and leads back after the login", async () => {
    await stage.open("/users")
    await page().getByText(ben.email).waitFor()
    stage.shop().answers.set(`GET ${base}/me`, refusal(401, "session_ended"))
    await link("History").click()
    await page().getByRole("heading", { name: "Your session was ended" }).waitFor()
    stage.shop().answers.delete(`GET ${base}/me`)
    stage.shop().signedIn = null
    await stage.press("Go to sign-in")
    await stage.field("email").fill("anna@example.com")
    await stage.field("password").fill("secret")
    await stage.press("Sign in")
    await page().getByRole("heading", { name: "History" }).waitFor()
  })

  it("[G1] a shop out of reach for a moment takes no entries away", async () => {
    await stage.open("/users/new")
    await stage.field("first_name").fill("Nina")
    stage.shop().answers.set(`GET ${base}/me`, { status: 502, body: {} })
    const before = stage.shop().calls.length
    await page().evaluate(() => window.dispatchEvent(new Event("visibilitychange")))
    await stage.waitForCall(`GET ${base}/me`, () => stage.shop().calls.length > before)
    expect(await stage.field("first_name").inputValue()).toBe("Nina")
  })
})

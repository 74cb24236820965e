import { ben } from "./pages/company"
import { anna } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center"
const page = () => stage.page()
const dialog = () => page().getByRole("dialog")
const sentTo = (route: string) => stage.shop().calls.findLast((call) => call.route === route)

beforeEach(() => {
  stage.shop().signedIn = anna
})

/** Not the button that takes the saved value over. */
function save(): Promise<void> {
  return page().getByRole("button", { name: "Save", exact: true }).click()
}

async function enterNina(): Promise<void> {
  await stage.field("salutation").selectOption("Ms")
  await stage.field("first_name").fill(" Nina ")
  await stage.field("last_name").fill("Neu")
  await stage.field("email").fill("nina@example.com")
  await page().getByRole("checkbox", { name: /^Buyer/ }).check()
}

describe("requesting a new user", () => {
  it("[G1 B6] sends what was entered and says on the overview that a mail is on its way", async () => {
    await stage.open("/users?company=comp_1")
    await page().getByRole("link", { name: "Request new user" }).click()
    await page().getByRole("heading", { name: "Request new user" }).waitFor()
    await enterNina()
    await stage.field("locale").selectOption("Deutsch")
    await stage.press("Create user")
    await page().getByText("Nina Neu is a user now. A mail is on its way to nina@example.com.").waitFor()
    await page().waitForURL((url) => url.href === `${stage.shop().pages}/users?company=comp_1`)
    expect(sentTo(`POST ${base}/users`)?.body).toEqual({
      salutation: "ms",
      first_name: "Nina",
      last_name: "Neu",
      email: "nina@example.com",
      role_keys: ["buyer"],
      locale: "de",
    })
  })

  it("[G1 B6] asks for salutation, name, e-mail and a role at their fields", async () => {
    await stage.open("/users/new")
    await stage.press("Create user")
    await page().getByText("Please choose at least one role.").waitFor()
    expect(await page().getByText("Please fill this in.").count()).toBe(4)
    await stage.waitForFocus("salutation")
    await stage.field("first_name").fill("N".repeat(25))
    await stage.field("last_name").fill("N".repeat(25))
    await page().getByText("together may have 50 characters").first().waitFor()
    expect(sentTo(`POST ${base}/users`)).toBeUndefined()
  })

  it("[G1 B6] shows at the address that another user has it, and keeps the entries", async () => {
    stage.shop().answers.set(`POST ${base}/users`, refusal(409, "email_in_use"))
    await stage.open("/users/new")
    await enterNina()
    await stage.press("Create user")
    await page().getByText("Another user of your company has this address.").waitFor()
    await stage.waitForFocus("email")
    expect(await stage.field("last_name").inputValue()).toBe("Neu")
    expect(await page().getByRole("checkbox", { name: /^Buyer/ }).isChecked()).toBe(true)
  })

  it("[G1 B6] works by the keyboard alone", async () => {
    await stage.open("/users/new")
    await stage.field("salutation").waitFor()
    await page().getByRole("checkbox").first().waitFor()
    for (let presses = 0; presses < 20 && !(await isFocused("salutation")); presses++) {
      await page().keyboard.press("Tab")
    }
    await page().keyboard.type("Ms")
    for (const text of ["Nina", "Neu", "nina@example.com"]) {
      await page().keyboard.press("Tab")
      await page().keyboard.type(text)
    }
    await page().keyboard.press("Tab")
    await page().keyboard.press("Space")
    await stage.field("email").focus()
    await page().keyboard.press("Enter")
    await page().getByText("Nina Neu is a user now.").waitFor()
    expect(sentTo(`POST ${base}/users`)?.body).toMatchObject({ salutation: "ms", role_keys: ["main_contact"] })
    await page().locator("h1:focus").waitFor()
  })

  it("[G1 B6] asks before entries are lost: by Cancel, and by the browser's back", async () => {
    await stage.open("/users")
    await page().getByRole("link", { name: "Request new user" }).click()
    await stage.field("first_name").fill("Nina")
    await page().getByRole("link", { name: "Cancel" }).click()
    await dialog().getByText("Discard your changes?").waitFor()
    await dialog().getByRole("button", { name: "Keep editing" }).click()
    expect(await stage.field("first_name").inputValue()).toBe("Nina")

    await page().goBack()
    await dialog().getByRole("button", { name: "Discard" }).click()
    await page().getByText(ben.email).waitFor()
    await page().waitForURL((url) => url.href === `${stage.shop().pages}/users`)
  })
})

function isFocused(name: string): Promise<boolean> {
  return page().evaluate((field) => document.activeElement?.getAttribute("name") === field, name)
}

describe("adding an ERP contact", () => {
  it("[G1 B5] shows both numbers, which cannot be changed, and how the name was split", async () => {
    await stage.open("/users?tab=erp")
    await page().getByRole("link", { name: "Add Gerda von Hohenfels" }).click()
    await page().getByText("Please check how it is split.").waitFor()
    for (const [label, value] of [
      ["Customer number", "0010042"],
      ["Contact number", "8001"],
    ] as const) {
      expect(await page().getByLabel(label).inputValue()).toBe(value)
      expect(await page().getByLabel(label).getAttribute("readonly")).not.toBeNull()
    }
    await stage.field("first_name").fill("Gerda")
    await stage.field("last_name").fill("von Hohenfels")
    await page().getByRole("checkbox", { name: /^Approver/ }).check()
    await stage.press("Add to the shop")
    await page().getByText("Gerda von Hohenfels is a user now.").waitFor()
    expect(sentTo(`POST ${base}/contacts/8001/user`)?.body).toEqual({
      salutation: "ms",
      first_name: "Gerda",
      last_name: "von Hohenfels",
      email: "gerda@example.com",
      role_keys: ["approver"],
      locale: "de",
    })
  })

  it("[G1 B5] a contact that is a user by now says so, with the entries kept", async () => {
    stage.shop().answers.set(`POST ${base}/contacts/8001/user`, refusal(409, "contact_in_use"))
    await stage.open("/contacts/8001/add")
    await page().getByRole("checkbox", { name: /^Buyer/ }).check()
    await stage.press("Add to the shop")
    await stage.alert().getByText("This contact is a user of the shop already.").waitFor()
    expect(await stage.field("email").inputValue()).toBe("gerda@example.com")
  })
})

describe("editing a user", () => {
  it("[G1 B3] sends only what was changed, with the version the form was opened with", async () => {
    await stage.open("/users/bu_2")
    await stage.field("last_name").fill("Adler-Neu")
    await save()
    await page().getByText("Ben Adler is saved.").waitFor()
    expect(sentTo(`POST ${base}/users/bu_2`)?.body).toEqual({ version: 3, last_name: "Adler-Neu" })
  })

  it("[G1 B3] keeps a role that only the shop gives", async () => {
    await stage.open("/users/bu_3")
    await page().getByText("Only the shop gives and takes this role.").waitFor()
    await page().getByRole("checkbox", { name: /^Approver/ }).uncheck()
    await save()
    const { body } = await stage.waitForCall(`POST ${base}/users/bu_3`)
    expect(body).toEqual({ version: 3, role_keys: ["buyer", "workshop"] })
  })

  it("[G1 B3] shows both values where somebody else saved meanwhile, and saves over the new version", async () => {
    const route = `POST ${base}/users/bu_2`
    await stage.open("/users/bu_2")
    await stage.field("first_name").fill("Benno")
    await stage.field("last_name").fill("Mine")
    stage.shop().answers.set(route, refusal(409, "changed_meanwhile"))
    const theirs = { ...ben, first_name: "Benjamin", version: 4 }
    stage.shop().answers.set(`GET ${base}/users/bu_2`, { status: 200, body: { user: theirs } })
    await save()
    await stage.alert().getByText("Somebody else changed this user meanwhile").waitFor()
    expect(await stage.alert().innerText()).toContain("Benjamin")
    await stage.alert().getByRole("button", { name: "Take the saved one" }).first().click()
    expect(await stage.field("first_name").inputValue()).toBe("Benjamin")
    stage.shop().answers.delete(route)
    await save()
    await page().getByText("is saved.").waitFor()
    expect(sentTo(route)?.body).toEqual({ version: 4, last_name: "Mine" })
  })

  it("[G1 B3] stays on the page after saving, keeps what else is entered there, and asks before that is lost", async () => {
    await stage.open("/users/bu_2?company=comp_1")
    await page().getByLabel("New e-mail").fill("ben@new.example.com")
    await stage.field("last_name").fill("Adler-Neu")
    await save()
    await page().getByText("Ben Adler is saved.").waitFor()
    expect(await page().getByLabel("New e-mail").inputValue()).toBe("ben@new.example.com")
    await page().getByRole("link", { name: "Cancel" }).click()
    await dialog().getByText("Discard your changes?").waitFor()
    await dialog().getByRole("button", { name: "Discard" }).click()
    await page().waitForURL((url) => url.href === `${stage.shop().pages}/users?company=comp_1`)
  })

  it("[G1 B3] says that somebody was quicker also where theirs cannot be had, and tells of a later error beside theirs", async () => {
    const route = `POST ${base}/users/bu_2`
    await stage.open("/users/bu_2")
    await stage.field("last_name").fill("Mine")
    stage.shop().answers.set(route, refusal(409, "changed_meanwhile"))
    stage.shop().answers.set(`GET ${base}/users/bu_2`, refusal(500, "unexpected"))
    await save()
    await stage.alert().getByText("changed_meanwhile").waitFor()
    stage.shop().answers.set(`GET ${base}/users/bu_2`, { status: 200, body: { user: { ...ben, last_name: "Theirs", version: 4 } } })
    await save()
    await stage.alert().getByText("Somebody else changed this user meanwhile").waitFor()
    expect(await page().getByText("changed_meanwhile").count()).toBe(0)
    stage.shop().answers.set(route, refusal(403, "confirm_own_address"))
    await save()
    await stage.alert().getByText("confirm_own_address").waitFor()
    await stage.alert().getByText("Theirs").waitFor()
  })

  it("[G1 B3] names the next main contact in place where the role of the last one is taken", async () => {
    const route = `POST ${base}/users/bu_1`
    stage.shop().answers.set(route, refusal(409, "last_main_contact"))
    await stage.open("/users/bu_1")
    await page().getByRole("checkbox", { name: /^Buyer/ }).check()
    await page().getByRole("checkbox", { name: /^Main Contact/ }).uncheck()
    await save()
    await page().getByRole("radio", { name: /Ben Adler/ }).check()
    stage.shop().answers.delete(route)
    await save()
    await page().getByText("is saved.").waitFor()
    expect(sentTo(route)?.body).toEqual({ version: 3, role_keys: ["buyer"], successor_id: "bu_2" })
  })

  it("[G1 B3] asks for another address of a user and says that the change waits", async () => {
    await stage.open("/users/bu_2")
    await page().getByLabel("New e-mail").fill("ben@new.example.com")
    await stage.press("Ask for the change")
    await page().getByText("A link is on its way to ben@new.example.com.").waitFor()
    expect(sentTo(`POST ${base}/users/bu_2/email`)?.body).toEqual({ email: "ben@new.example.com", version: 3 })
  })
})

describe("one's own account", () => {
  it("[G1 B3] changes the e-mail with the password, and tells a wrong one at its field", async () => {
    const route = `POST ${base}/me/email`
    stage.shop().answers.set(route, refusal(403, "password_wrong"))
    await stage.open("/account")
    await page().getByLabel("New e-mail").fill("anna@new.example.com")
    await page().getByLabel("Current password").fill("secret")
    await stage.press("Ask for the change")
    await page().getByText("This is not your password.").waitFor()
    stage.shop().answers.delete(route)
    await stage.press("Ask for the change")
    await page().getByText("A link is on its way to anna@new.example.com.").waitFor()
    expect(sentTo(route)?.body).toEqual({ email: "anna@new.example.com", password: "secret" })
  })

  it("[G1 B4] ends all sessions after asking, and the login says so", async () => {
    await stage.open("/account")
    await stage.press("End all sessions")
    await dialog().getByRole("button", { name: "End all sessions" }).click()
    await page().getByText("All sessions are ended.").waitFor()
    expect(sentTo(`POST ${base}/me/sessions/end`)).toBeDefined()
  })

  it.each([
    ["changed", "Your e-mail address is changed"],
    ["waiting", "Thank you. The other address is next"],
  ])("[G1 B3] the link about an address is followed by a click: %s", async (outcome, heading) => {
    const route = `POST ${base}/email-changes/confirm`
    stage.shop().answers.set(route, { status: 200, body: { outcome } })
    await stage.open("/confirm-email#token=abc")
    expect(sentTo(route)).toBeUndefined()
    await stage.press("Agree to the new address")
    await page().getByRole("heading", { name: heading }).waitFor()
    expect(sentTo(route)?.body).toEqual({ token: "abc" })
  })

  it("[G1 B11] joins a company that asks one in, and goes on there", async () => {
    const [place] = anna.places
    if (!place?.company) {
      throw new Error("Anna has no company.")
    }
    const invitation = {
      ...place,
      business_user: { ...place.business_user, id: "bu_77", status: "invited" as const },
      company: { ...place.company, id: "comp_77", name: "Hafenlogistik Nord KG" },
      acting: false,
      reason: "user_deactivated" as const,
    }
    stage.shop().signedIn = { ...anna, places: [...anna.places, invitation] }
    await stage.open("/?company=comp_1")
    await page().getByText("Hafenlogistik Nord KG invites you").waitFor()
    await page().getByRole("button", { name: "Accept: Hafenlogistik Nord KG" }).click()
    await page().waitForURL(/company=comp_77/)
    expect(sentTo(`POST ${base}/me/places/bu_77/accept`)).toBeDefined()
  })
})

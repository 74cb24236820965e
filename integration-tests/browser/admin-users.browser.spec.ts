import type { Locator } from "playwright-core"
import { readText } from "../world/read-body"
import { seedCompany } from "./admin/seed-company"
import { setAdminStage } from "./admin/set-admin-stage"

/** One shop and one world for all; the tests go through it in this order. */
jest.setTimeout(120_000)

const { button, dialog, open, page, region, shop } = setAdminStage()
const center = "/app/customer-center"

let companyId: string

beforeAll(async () => {
  const customer = { customer_number: "0100", name: "Müller & Söhne GmbH", main_contact_emails: "anna@example.com" }
  companyId = await seedCompany(shop(), customer, { fields: { branch: "craft" } })
})
beforeEach(async () => {
  await open()
})

const entry = (within: Locator, name: string) => within.getByRole("listitem", { name, exact: true })

async function openUser(email: string): Promise<string> {
  const { body } = await shop().get(`/admin/customer-center/business-users?q=${email}`)
  const id = readText(body, "business_users", 0, "id")
  await page().goto(`${center}/users/${id}`)
  await page().getByRole("heading", { level: 1 }).waitFor()
  return `/admin/customer-center/business-users/${id}`
}

async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole("combobox", { name: label }).click()
  await page().getByRole("option", { name: option, exact: true }).click()
}

describe("roles", () => {
  it("[B8] an operator makes one of their own, whose key follows its name", async () => {
    await page().goto(`${center}/roles`)
    await button("Create role").click()
    await dialog().getByLabel("Name", { exact: true }).fill("Stock & Dispatch")
    expect(await dialog().getByLabel("Key", { exact: true }).inputValue()).toBe("stock_dispatch")
    await dialog().getByRole("switch", { name: "Companies may assign it" }).click()
    await dialog().getByRole("checkbox", { name: "Fill a basket of one's own" }).click()
    await dialog().getByRole("checkbox", { name: "Download the company's data as CSV" }).click()
    await dialog().getByLabel("Name", { exact: true }).press("Enter")
    const own = entry(region("Your own roles"), "Stock & Dispatch")
    await own.getByText("Nobody has this role").waitFor()
    expect(await own.innerText()).toMatch(/Export\s+Download the company's data as CSV\s+Customer center\s+Fill a basket/)
    expect((await shop().get("/admin/customer-center/business-roles")).body).toMatchObject({
      roles: expect.arrayContaining([
        expect.objectContaining({ key: "stock_dispatch", assignable: true, permissions: ["export", "baskets.own"], built_in: false }),
      ]),
    })
  })

  it("[B8] a key that another role has is explained beside its field, and nothing typed is lost", async () => {
    await page().goto(`${center}/roles`)
    await button("Create role").click()
    await dialog().getByLabel("Name", { exact: true }).fill("Stock dispatch")
    await button("Save").click()
    await dialog().getByText("Another role has this key. Please choose another one.").waitFor()
    expect(await dialog().getByLabel("Key", { exact: true }).getAttribute("aria-invalid")).toBe("true")
    expect(await dialog().getByLabel("Name", { exact: true }).inputValue()).toBe("Stock dispatch")
  })

  it("[B8] the built-in ones are shown and cannot be changed", async () => {
    await page().goto(`${center}/roles`)
    await entry(region("Built-in roles"), "Main contact").waitFor()
    expect(await region("Built-in roles").getByRole("button").count()).toBe(0)
  })
})

describe("users", () => {
  it("[B6 B7] a user is added to a company with the new role, and stands in the list of all", async () => {
    await page().goto(`${center}/companies/${companyId}`)
    await button("Add user").click()
    await dialog().getByLabel("E-mail", { exact: true }).fill("ben@example.com")
    await dialog().getByLabel("First name").fill("Ben")
    await dialog().getByLabel("Last name").fill("Weiß")
    await dialog().getByRole("checkbox", { name: "Stock & Dispatch" }).click()
    await button("Add and send the mail").click()
    await region("Users").getByText("ben@example.com").first().waitFor()

    await page().goto(`${center}/users?status=invited`)
    const row = page().getByRole("row").filter({ hasText: "Ben Weiß" })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/ben@example.com\s+Müller & Söhne GmbH\s+.*Buyer.*Invited/s)
    await row.getByRole("link", { name: "Ben Weiß" }).click()
    await page().getByRole("heading", { level: 1, name: "Ben Weiß" }).waitFor()
    expect(await page().title()).toContain("Ben Weiß")
  })

  it("[B6] an e-mail that another user of the company has is refused beside its field", async () => {
    await page().goto(`${center}/companies/${companyId}`)
    await button("Add user").click()
    await dialog().getByLabel("E-mail", { exact: true }).fill("anna@example.com")
    await dialog().getByLabel("First name").fill("Anna")
    await dialog().getByLabel("Last name").fill("Zwei")
    await button("Add and send the mail").click()
    await dialog().getByRole("alert").getByText("Another user of this company has this e-mail address.").waitFor()
    expect(await dialog().getByLabel("E-mail", { exact: true }).getAttribute("aria-invalid")).toBe("true")
  })

  it("[B8] a role that somebody holds is not deleted, and the way to its holders is shown", async () => {
    await page().goto(`${center}/roles`)
    await button("Delete Stock & Dispatch").click()
    await dialog().getByText("Users hold this role, so it cannot be deleted yet.", { exact: false }).waitFor()
    await dialog().getByRole("link", { name: "Show these users" }).click()
    await page().getByText("1–1 of 1").waitFor()
    await page().getByRole("row").filter({ hasText: "Ben Weiß" }).waitFor()
  })

  it("[B12 B13] a right is denied to a user, who is told why by the page", async () => {
    const path = await openUser("anna@example.com")
    const rights = region("Rights, and why")
    const right = entry(rights, "Download the company's data as CSV")
    await right.getByText("Granted by the role: Main contact.").first().waitFor()
    await choose(right, "Setting for: Download the company's data as CSV", "Deny")
    await rights.getByText("1 change not saved yet").waitFor()
    await button("Save rights").click()
    await right.getByText("An operator has denied it to this user.").first().waitFor()
    await right.getByText("Not allowed", { exact: true }).waitFor()
    await right.getByText("Why?").click()
    await right.getByText("The company is active.").waitFor()
    expect((await shop().get(`${path}/access`)).body).toMatchObject({
      decisions: expect.arrayContaining([
        expect.objectContaining({ permission: "export", allowed: false, user_setting: { operator: "deny", company: null } }),
      ]),
    })
  })

  it("[B12] what is denied to a company reaches its users, and their own setting counts first", async () => {
    await page().goto(`${center}/companies/${companyId}`)
    const right = entry(region("Rights"), "See who did what in the company")
    await choose(right, "Setting for: See who did what in the company", "Deny")
    await button("Save rights").click()
    await page().getByText("Rights saved.").first().waitFor()
    await openUser("anna@example.com")
    const own = entry(region("Rights, and why"), "See who did what in the company")
    await own.getByText("An operator has denied it to the whole company.").first().waitFor()
    await choose(own, "Setting for: See who did what in the company", "Allow")
    await button("Save rights").click()
    await own.getByText("Allowed", { exact: true }).waitFor()
  })

  it("[B3] both values are shown where somebody else saved meanwhile", async () => {
    const path = await openUser("anna@example.com")
    await button("Edit").first().click()
    await dialog().getByLabel("First name").fill("Anna")
    await dialog().getByLabel("Last name").fill("Altmann")
    const version = Number(readText((await shop().get(path)).body, "business_user", "version"))
    expect(await shop().post(path, { version, first_name: "Anna", last_name: "Neumann" })).toMatchObject({ status: 200 })
    await button("Save").click()
    const conflict = dialog().getByRole("alert")
    await conflict.getByText("Neumann").waitFor()
    await button("Save with my values").click()
    await page().getByRole("heading", { level: 1, name: "Anna Altmann" }).waitFor()
  })

  it("[B10] the numbers that a user may act for are listed one by one, or all", async () => {
    const path = await openUser("anna@example.com")
    await region("Acts for others").getByRole("button", { name: "Edit" }).click()
    await dialog().getByRole("textbox", { name: "Customer numbers" }).first().fill("0200")
    await page().keyboard.press("Enter")
    await dialog().getByRole("textbox", { name: "Customer numbers" }).first().fill("0300")
    await button("Save").click()
    await region("Acts for others").getByText("0300").waitFor()
    expect((await shop().get(path)).body).toMatchObject({ business_user: { delegate_numbers: ["0200", "0300"] } })
  })

  it("[B9] further fields stand under their labels, are judged while typing, and are edited", async () => {
    const path = await openUser("anna@example.com")
    const fact = (label: string) => page().locator("dl > div").filter({ has: page().getByText(label, { exact: true }) })
    await fact("Line of business").getByText("Craft").waitFor()
    await fact("Cost center").getByText("none").waitFor({ state: "attached" })

    await page().getByRole("button", { name: "Edit", exact: true }).first().click()
    await dialog().getByLabel("Cost center").fill("ab-1")
    await dialog().getByText("This is not in the expected form.").waitFor()
    await button("Save").click()
    await dialog().getByText("Not sent yet. Please check the marked fields.").waitFor()
    await dialog().getByLabel("First name").fill("Anna")
    await dialog().getByLabel("Last name").fill("Müller")
    await dialog().getByLabel("Cost center").fill("AB-123")
    await dialog().getByLabel("Share of purchases").fill("0.25")
    await choose(dialog(), "Shift", "Night")
    await dialog().getByRole("checkbox", { name: "Holds keys" }).click()
    await button("Save").click()
    await fact("Shift").getByText("Night").waitFor()
    await fact("Cost center").getByText("AB-123").waitFor()
    expect((await shop().get(path)).body).toMatchObject({
      business_user: { fields: { branch: "craft", cost_center: "AB-123", share: 0.25, shift: "night", keys: true } },
    })
    await page().goto(`${center}/users?q=AB-123`)
    const row = page().getByRole("row").filter({ hasText: "anna@example.com" })
    await row.waitFor()
    const headers = await page().getByRole("columnheader").allInnerTexts()
    const cells = await row.getByRole("cell").allInnerTexts()
    expect(cells[headers.findIndex((header) => header.trim() === "Cost center")]?.trim()).toBe("AB-123")
    expect(cells[headers.findIndex((header) => header.trim() === "Line of business")]?.trim()).toBe("Craft")
    await page().setViewportSize({ width: 390, height: 844 })
    await page().getByRole("listitem").filter({ hasText: "anna@example.com" }).getByText("Shift: Night", { exact: false }).waitFor()
  })

  it("[B4] the last main contact goes only once the next one is named", async () => {
    await shop().sql("update cc_business_user set status = 'active' where email = 'ben@example.com'")
    const path = await openUser("anna@example.com")
    await button("More actions").click()
    await page().getByRole("menuitem", { name: "Deactivate" }).click()
    await dialog().getByRole("button", { name: "Deactivate" }).click()
    await dialog().getByRole("alert").getByText("Code: last_main_contact").waitFor()
    await choose(dialog(), "Next main contact", "Ben Weiß, ben@example.com")
    await dialog().getByRole("button", { name: "Deactivate" }).click()
    await page().getByText("is deactivated.", { exact: false }).waitFor()
    expect((await shop().get(path)).body).toMatchObject({ business_user: { status: "deactivated" } })
  })
})

describe("mails", () => {
  it("[B7] each is shown in both languages and both forms, in a frame that runs nothing", async () => {
    await page().goto(`${center}/mails`)
    await choose(page().locator("main"), "Mail", "Set a new password")
    const frame = page().getByTitle("Preview: Set a new password for Shop")
    await frame.waitFor()
    expect(await frame.getAttribute("sandbox")).toBe("")
    await page().frameLocator("iframe").getByRole("link", { name: "Set a new password" }).waitFor()
    await choose(page().locator("main"), "Language", "German")
    await page().getByText("Neues Passwort für Shop").first().waitFor()
    await choose(page().locator("main"), "Form", "Plain text")
    await page().locator("pre").getByText("customer-center/set-password?token=sample", { exact: false }).waitFor()
    await page().reload()
    await page().locator("pre").getByText("Neues Passwort", { exact: false }).first().waitFor()
  })
})

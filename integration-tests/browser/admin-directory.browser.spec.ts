import { readText } from "../world/read-body"
import { setAdminStage } from "./admin/set-admin-stage"

/** One customer; the tests go through it in this order. */
jest.setTimeout(120_000)

const { button, dialog, open, page, region, shop } = setAdminStage()
const center = "/app/customer-center"
const directory = "/admin/customer-center/erp/directory/customers"

let customerId: string

beforeAll(async () => {
  await shop().importFile("customers", [
    { customer_number: "0400", name: "Plain Ltd", center_enabled: true, main_contact_emails: "" },
    { customer_number: "0500", name: "Other Ltd", center_enabled: false, main_contact_emails: "" },
  ])
  await shop().importFile("invoices", [{ customer_number: "0400", invoice_number: "R-0400" }])
  customerId = readText((await shop().get(`${directory}?q=0400`)).body, "customers", 0, "id")
})
beforeEach(async () => {
  await open()
})

const save = () => dialog().getByRole("button", { name: "Save", exact: true })

describe("a customer of the directory", () => {
  it("[F2] opens from the list, and gets a contact whose wrong entry is named", async () => {
    await page().goto(`${center}/erp`)
    await page().getByRole("link", { name: "Plain Ltd", exact: true }).click()
    await page().getByRole("heading", { level: 1, name: "Plain Ltd" }).waitFor()
    const contacts = region("Contacts")
    await contacts.getByText("No contacts yet").waitFor()
    await button("Add contact").click()
    await dialog().getByLabel("Name", { exact: true }).fill("Erika Muster")
    await dialog().getByLabel("E-mail").fill("erika")
    await dialog().getByRole("checkbox", { name: "Main contact" }).check()
    await save().click()
    await dialog().getByText("Code: invalid_data").waitFor()
    expect(await dialog().getByLabel("E-mail").getAttribute("aria-invalid")).toBe("true")
    await dialog().getByLabel("E-mail").fill("Erika@Example.com")
    await save().click()
    await dialog().waitFor({ state: "detached" })
    await contacts.getByRole("row", { name: /900001.*Erika Muster.*Main contact.*erika@example\.com/ }).waitFor()
    expect((await shop().get(`${directory}/${customerId}/contacts`)).body).toMatchObject({
      contacts: [{ contact_number: "900001", email: "erika@example.com", is_main: true, is_company: false }],
    })
  })

  it("[F2] shows both values of a contact that somebody else changed meanwhile, and saves over theirs", async () => {
    await page().goto(`${center}/erp/${customerId}`)
    await button("Edit Erika Muster").click()
    await dialog().getByLabel("Phone").fill("0221 1")
    await shop().sql("update erp_directory_contact set phone = '0221 2', version = version + 1 where name = $1", ["Erika Muster"])
    await save().click()
    await dialog().getByText("Saved meanwhile").waitFor()
    await dialog().getByText("0221 2").waitFor()
    await dialog().getByRole("button", { name: "Save with my values" }).click()
    await dialog().waitFor({ state: "detached" })
    expect((await shop().get(`${directory}/${customerId}/contacts`)).body).toMatchObject({ contacts: [{ phone: "0221 1", version: 3 }] })
  })

  it("[F2] gets an invoice, no second one of a number, and another status", async () => {
    await page().goto(`${center}/erp/${customerId}`)
    const invoices = region("Invoices")
    await button("Add invoice").click()
    await dialog().getByLabel("Invoice number").fill("R-0400")
    await page().keyboard.press("Enter")
    await dialog().getByText("Code: directory_number_taken").waitFor()
    await dialog().getByLabel("Invoice number").fill("R-0401")
    await page().keyboard.press("Enter")
    await dialog().waitFor({ state: "detached" })
    await invoices.getByRole("row", { name: /R-0401.*Issued/ }).waitFor()
    await button("Edit R-0401").click()
    await dialog().getByRole("combobox", { name: "Status" }).click()
    await page().getByRole("option", { name: "Cancelled" }).click()
    await save().click()
    await invoices.getByRole("row", { name: /R-0401.*Cancelled/ }).waitFor()
  })

  it("[D12 F2] loses what is removed, and its trail says so", async () => {
    await page().goto(`${center}/erp/${customerId}`)
    for (const [name, section] of [["R-0401", "Invoices"], ["Erika Muster", "Contacts"]] as const) {
      await button(`Remove ${name}`).click()
      await dialog().getByRole("button", { name: "Remove", exact: true }).click()
      await dialog().waitFor({ state: "detached" })
      await region(section).getByText(name).first().waitFor({ state: "detached" })
    }
    await region("Contacts").getByText("No contacts yet").waitFor()
    expect((await shop().get(`${directory}/${customerId}/invoices`)).body).toMatchObject({ invoices: [{ invoice_number: "R-0400" }] })
    await page().reload()
    await region("Audit trail").getByText("Contact removed from the directory").waitFor()
    await region("Audit trail").getByText("Invoice of the directory changed").waitFor()
  })
})

import { address, addressBook, gate } from "./pages/company-data"
import { anna, buyer, stranger } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const book = "/store/customer-center/addresses"
const ofGate = `${book}/${gate.id}`
const page = () => stage.page()
const link = (name: string) => page().getByRole("link", { name, exact: true })
const dialog = () => page().getByRole("dialog")
const sentTo = (route: string) => stage.shop().calls.findLast((call) => call.route === route)
const answerBook = (addresses: typeof addressBook.addresses) =>
  stage.shop().answers.set(`GET ${book}`, { status: 200, body: { ...addressBook, addresses } })

beforeEach(() => {
  stage.shop().signedIn = anna
})

describe("the address book", () => {
  it("[G1 B14] is found from home and the menu, and shows the ERP's billing address as such beside the delivery addresses", async () => {
    await stage.open("/")
    await page().getByRole("main").getByRole("link", { name: /^Addresses/ }).click()
    await page().getByRole("heading", { name: "Main gate" }).waitFor()
    const billing = page().getByRole("region", { name: "Billing address" })
    const text = await billing.innerText()
    for (const part of ["Müller & Söhne Maschinenbau GmbH", "20457 Hamburg", "Germany", "DE123456789", "cannot be changed here"]) {
      expect(text).toContain(part)
    }
    expect(await billing.getByRole("link", { name: "Edit" }).count()).toBe(0)
    await page().getByText("From the ERP").waitFor()
    const card = page().getByRole("listitem").filter({ hasText: "Main gate" })
    expect(await card.innerText()).toMatch(/Goods inwards\nWerkstraße 7\nGate 3\n20457 Hamburg\nGermany/)
    await page().getByRole("heading", { name: "<b>Wolfeschlegelsteinhausenbergerdorffsche" }).waitFor()
    expect(await page().getByRole("navigation").getByRole("link", { name: "Addresses" }).getAttribute("aria-current")).toBe("page")
  })

  it("[G1 B14] names countries in the reader's language", async () => {
    await stage.open("/addresses")
    await page().getByTitle("Deutsch").click()
    await page().getByText("Österreich").waitFor()
  })

  it("[G1 B14] can only be read by users who do not keep it", async () => {
    stage.shop().signedIn = buyer
    await stage.open("/addresses")
    await page().getByRole("heading", { name: "Main gate" }).waitFor()
    await page().getByText("Main contacts of your company manage the list.").waitFor()
    const main = page().getByRole("main")
    expect(await main.getByRole("link", { name: /Edit|Add/ }).count()).toBe(0)
    expect(await main.getByRole("button", { name: /Remove/ }).count()).toBe(0)
  })

  it.each(["/addresses/new", `/addresses/${gate.id}`])(
    "[G1 B14] %s says whom to ask to somebody without the permission, and asks the shop for nothing",
    async (at) => {
      stage.shop().signedIn = buyer
      await stage.open(at)
      await page().getByRole("heading", { name: "You may not see this page" }).waitFor()
      await page().getByText("manage the delivery addresses of their company").waitFor()
      expect(stage.shop().calls.filter(({ route }) => route.includes("/addresses"))).toEqual([])
    }
  )

  it("[G1 B14] is not there for somebody without a company", async () => {
    stage.shop().signedIn = stranger
    await stage.open("/addresses")
    await page().getByText("No address book").waitFor()
    expect(await page().getByRole("navigation").getByRole("link").allInnerTexts()).toEqual(["Home", "My Profile"])
    expect(sentTo(`GET ${book}`)).toBeUndefined()
  })

  it("[G1 B14] says how to begin, and tells that from nothing found", async () => {
    answerBook([])
    await stage.open("/addresses")
    await page().getByText("No delivery addresses yet").waitFor()
    await link("Add the first one").click()
    await page().getByRole("heading", { name: "Add delivery address" }).waitFor()

    answerBook(Array.from({ length: 45 }, (_, index) => address(`a${index}`, { label: `Site ${index}` })))
    await stage.open("/addresses")
    await page().getByText("1–20 of 45").waitFor()
    await stage.press("Next")
    await page().getByRole("heading", { name: "Site 39" }).waitFor()
    await page().getByRole("searchbox").fill("site 44")
    await page().waitForURL(/q=site/)
    await page().getByRole("heading", { name: "Site 44" }).waitFor()
    expect(await page().getByRole("heading", { level: 3 }).count()).toBe(1)
    await page().getByRole("searchbox").fill("nowhere")
    await page().getByText("No address fits").waitFor()
    await stage.press("Show all")
    await page().getByText("1–20 of 45").waitFor()
  })

  it("[G1 B14] keeps the layout while it loads, and offers another try where it fails", async () => {
    stage.shop().answers.set(`GET ${book}`, { status: 200, body: addressBook, delayMs: 1_500 })
    await stage.open("/addresses")
    await page().getByRole("status").getByText("Loading").waitFor()
    await page().getByRole("heading", { name: "Main gate" }).waitFor()

    stage.shop().answers.set(`GET ${book}`, refusal(500, "unexpected"))
    await page().reload()
    await stage.alert().waitFor()
    stage.shop().answers.delete(`GET ${book}`)
    await stage.press("Try again")
    await page().getByRole("heading", { name: "Main gate" }).waitFor()
  })
})

describe("keeping it", () => {
  it("[G1 B14] adds an address, in the company's own country where nothing else is chosen", async () => {
    await stage.open("/addresses/new?company=comp_1")
    await stage.press("Add address")
    await stage.waitForFocus("label")
    for (const [name, text] of Object.entries({ label: " Back gate ", address_1: "Hafenweg 1", city: "Kiel" })) {
      await stage.field(name).fill(text)
    }
    await stage.press("Add address")
    await page().getByText("“Back gate” is saved.").waitFor()
    await page().waitForURL((url) => url.href.includes("company=comp_1"))
    expect(sentTo(`POST ${book}`)?.body).toEqual({
      label: "Back gate",
      recipient: null,
      address_1: "Hafenweg 1",
      address_2: null,
      postal_code: null,
      city: "Kiel",
      province: null,
      country_code: "de",
      phone: null,
    })
    expect(sentTo(`POST ${book}`)?.headers["x-company-id"]).toBe("comp_1")

    // it is told once
    await page().reload()
    await page().getByRole("heading", { name: "Main gate" }).waitFor()
    expect(await page().getByText("is saved.").count()).toBe(0)
  })

  it("[G1 B14] says at the name that another address has it, and by code that there are too many", async () => {
    await stage.open(`/addresses/${gate.id}`)
    await stage.field("label").fill("Workshop")
    stage.shop().answers.set(`POST ${ofGate}`, refusal(409, "address_label_taken"))
    await stage.press("Save")
    await page().getByText("Another address of your company has this name.").waitFor()
    await stage.waitForFocus("label")
    expect(await stage.alert().count()).toBe(0)

    stage.shop().answers.set(`POST ${ofGate}`, refusal(409, "too_many_addresses"))
    await stage.press("Save")
    await stage.alert().getByText("too_many_addresses").waitFor()
    expect(await stage.field("label").inputValue()).toBe("Workshop")
  })

  it("[G1 B14] saves on top of the version that was shown", async () => {
    await stage.open("/addresses")
    await link("Edit Main gate").click()
    await stage.field("recipient").fill("")
    await stage.field("country_code").selectOption("Austria")
    await stage.press("Save")
    await page().getByText("“Main gate” is saved.").waitFor()
    expect(sentTo(`POST ${ofGate}`)?.body).toMatchObject({ recipient: null, country_code: "at", version: 2 })
  })

  it("[G1 B14] shows both values where somebody else saved meanwhile", async () => {
    await stage.open(`/addresses/${gate.id}`)
    await stage.field("city").fill("Bremen")
    stage.shop().answers.set(`POST ${ofGate}`, refusal(409, "changed_meanwhile"))
    answerBook([{ ...gate, city: "Kiel", phone: null, version: 5 }])
    await stage.press("Save")
    await stage.alert().getByText("Somebody else changed this address meanwhile").waitFor()
    await stage.alert().getByText("Kiel").waitFor()
    expect(await stage.field("city").inputValue()).toBe("Bremen")
    await stage.alert().getByRole("button", { name: "Take the saved one" }).last().click()
    expect(await stage.field("phone").inputValue()).toBe("")
    stage.shop().answers.delete(`POST ${ofGate}`)
    await page().getByRole("button", { name: "Save", exact: true }).click()
    await page().getByText("is saved.").waitFor()
    expect(sentTo(`POST ${ofGate}`)?.body).toMatchObject({ city: "Bremen", phone: null, version: 5 })
  })

  it("[G1 B14] keeps the entries where somebody else removed the address meanwhile", async () => {
    await stage.open(`/addresses/${gate.id}`)
    await stage.field("city").fill("Bremen")
    stage.shop().answers.set(`POST ${ofGate}`, refusal(404, "not_found"))
    await stage.press("Save")
    await stage.alert().getByText("not_found").waitFor()
    expect(await stage.field("city").inputValue()).toBe("Bremen")
    await stage.open("/addresses/compaddr_none")
    await page().getByText("This address is gone").waitFor()
  })

  it("[G1 B14] asks before entries are lost", async () => {
    await stage.open("/addresses")
    await link("Edit Main gate").click()
    await stage.field("city").fill("Bremen")
    await link("Cancel").click()
    await dialog().getByText("Discard your changes?").waitFor()
    await dialog().getByRole("button", { name: "Keep editing" }).click()
    expect(await stage.field("city").inputValue()).toBe("Bremen")
    await page().goBack()
    await dialog().getByRole("button", { name: "Discard" }).click()
    await page().getByRole("heading", { name: "Main gate" }).waitFor()
    expect(sentTo(`POST ${ofGate}`)).toBeUndefined()
  })

  it("[G1 B14] removes an address after showing which, and gives the focus back", async () => {
    await stage.open("/addresses")
    const remove = page().getByRole("button", { name: "Remove Main gate" })
    await remove.click()
    await dialog().getByText("Remove “Main gate”?").waitFor()
    await dialog().getByText("Gate 3").waitFor()
    await page().keyboard.press("Escape")
    await dialog().waitFor({ state: "detached" })
    expect(await page().evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Remove Main gate")
    expect(sentTo(`DELETE ${ofGate}`)).toBeUndefined()

    await remove.click()
    answerBook(addressBook.addresses.slice(1))
    await dialog().getByRole("button", { name: "Remove" }).click()
    await page().getByText("“Main gate” was removed.").waitFor()
    expect(sentTo(`DELETE ${ofGate}`)).toBeDefined()
    expect(await page().getByRole("heading", { name: "Main gate" }).count()).toBe(0)
    // the next one's
    await page().locator("button[aria-label*='Wolfeschlegelstein']:focus").waitFor()
  })

  it("[G1 B14] takes an address that somebody else removed before for removed, and a refusal for none", async () => {
    await stage.open("/addresses")
    await page().getByRole("button", { name: "Remove Main gate" }).click()
    stage.shop().answers.set(`DELETE ${ofGate}`, refusal(503, "erp_unavailable"))
    await dialog().getByRole("button", { name: "Remove" }).click()
    await dialog().getByText("erp_unavailable").waitFor()
    stage.shop().answers.set(`DELETE ${ofGate}`, refusal(404, "not_found"))
    await dialog().getByRole("button", { name: "Remove" }).click()
    await page().getByText("“Main gate” was removed.").waitFor()
  })
})

import type { Route } from "playwright-core"
import { readText } from "../world/read-body"
import { seedDirectoryOrder } from "./admin/seed-directory-order"
import { setAdminStage } from "./admin/set-admin-stage"
import { findViolations } from "./pages/find-violations"

jest.setTimeout(240_000)

const { dialog, open, page, picture, shop } = setAdminStage()
const center = "/app/customer-center"
const api = "**/admin/customer-center/**"

let companyId: string
let directoryId: string

beforeAll(async () => {
  await shop().importFile(
    "customers",
    Array.from({ length: 30 }, (_, index) => ({
      customer_number: `K-${1000 + index}`,
      name: index === 0 ? `Donaudampfschifffahrts${"elektrizitätenhauptbetriebswerk".repeat(3)}gesellschaft mbH` : `Company ${index}`,
      center_enabled: true,
      main_contact_emails: `a.rather.long.address.of.number.${index}@branch.example.com`,
    }))
  )
  await shop().importFile("invoices", [{ customer_number: "K-1000", invoice_number: "R-1" }])
  await shop().importFile("contacts", [
    { customer_number: "K-1000", contact_number: "1", name: "Petra Lang", email: "petra@example.com", is_main: true },
  ])
  const email = "a.rather.long.address.of.number.0@branch.example.com"
  const entries = { customer_number: "K-1000", invoice_number: "R-1", email }
  expect(await shop().shopper("/activations", { ...entries, password: "a long password" })).toMatchObject({ status: 201 })
  const application = { ...entries, name: "Petra Lang", message: "Please\nhelp." }
  expect(await shop().shopper("/applications", application)).toMatchObject({ status: 202 })
  await seedDirectoryOrder(shop(), { customerNumber: "K-1000", orderNumber: "500001" })
  await seedDirectoryOrder(shop(), { customerNumber: "K-1001", orderNumber: "500002", isCancelled: true })
  directoryId = readText((await shop().get("/admin/customer-center/erp/directory/customers?q=K-1000")).body, "customers", 0, "id")
  companyId = readText((await shop().get("/admin/customer-center/companies")).body, "companies", 0, "id")
})

interface State {
  name: string
  at: () => string
  /** Says that the page has arrived where it should. */
  shows: string
  act?: () => Promise<void>
  answer?: (route: Route) => Promise<void>
}

const button = (name: RegExp) => page().getByRole("button", { name }).locator("visible=true").first()
const failing = (route: Route) =>
  route.fulfill({ status: 503, json: { type: "unavailable", code: "erp_unavailable", message: "No." } })

const states: readonly State[] = [
  { name: "companies", at: () => `${center}/companies`, shows: "text=K-1000 >> visible=true" },
  { name: "companies, none found", at: () => `${center}/companies?q=zzz`, shows: "text=/No company matches|Keine Firma passt/" },
  { name: "companies, failing", at: () => `${center}/companies`, shows: "text=erp_unavailable", answer: failing },
  { name: "company", at: () => `${center}/companies/${companyId}`, shows: "text=Europe/Berlin" },
  {
    name: "company, edited",
    at: () => `${center}/companies/${companyId}`,
    shows: "[role=dialog] [role=switch]",
    act: () => button(/^(Edit|Bearbeiten)$/).click(),
  },
  { name: "flagged orders, none", at: () => `${center}/flagged-orders`, shows: "text=/No flagged orders|Keine auffälligen Bestellungen/" },
  { name: "flagged orders, failing", at: () => `${center}/flagged-orders`, shows: "text=erp_unavailable", answer: failing },
  { name: "applications", at: () => `${center}/applications`, shows: "text=Petra Lang" },
  {
    name: "application, declined",
    at: () => `${center}/applications`,
    shows: "[role=dialog] textarea",
    act: () => button(/^(Decline|Ablehnen)$/).click(),
  },
  {
    name: "activation check",
    at: () => `${center}/activation-check?customer_number=K-1000&invoice_number=R-1&email=x@example.com`,
    shows: "ol li >> nth=8",
    act: () => button(/^(Check|Prüfen)$/).click(),
  },
  { name: "mails", at: () => `${center}/mails`, shows: "iframe" },
  { name: "mail as text", at: () => `${center}/mails?template=welcome&form=text`, shows: "pre" },
  { name: "ERP", at: () => `${center}/erp`, shows: "text=/1–20 (of|von) 30/" },
  {
    name: "directory customer, edited",
    at: () => `${center}/erp`,
    shows: "[role=dialog] textarea",
    act: () => button(/Company 1 bearbeiten|Edit Company 1/).click(),
  },
  { name: "directory customer", at: () => `${center}/erp/${directoryId}`, shows: "text=R-1 >> visible=true" },
  {
    name: "directory contact, edited",
    at: () => `${center}/erp/${directoryId}`,
    shows: "[role=dialog] [role=checkbox]",
    act: () => button(/Petra Lang bearbeiten|Edit Petra Lang/).click(),
  },
  {
    name: "directory invoice, edited",
    at: () => `${center}/erp/${directoryId}`,
    shows: "[role=dialog] [role=combobox]",
    act: () => button(/R-1 bearbeiten|Edit R-1/).click(),
  },
  {
    name: "order received",
    at: () => `${center}/erp`,
    shows: "[role=dialog] >> text=KST-1",
    act: () => button(/Show order 500001|Bestellung 500001 ansehen/).click(),
  },
  {
    name: "import",
    at: () => `${center}/erp`,
    shows: "[role=dialog] input[type=file]",
    act: () => button(/^(Import CSV|CSV importieren)$/).click(),
  },
]

describe.each([
  { width: 1280, theme: "light", language: "en" },
  { width: 390, theme: "dark", language: "de" },
] as const)("at $width px, $theme, $language", ({ width, theme, language }) => {
  it.each(states)("[D1] $name can be used by everyone and scrolls in one direction only", async (state) => {
    await open({ language, theme, viewport: { width, height: 900 }, reducedMotion: "reduce" })
    if (state.answer) {
      await page().route(api, state.answer)
    }
    await page().goto(state.at())
    await state.act?.()
    await page().locator(state.shows).first().waitFor()
    await page().mouse.move(0, 0)
    await page().waitForTimeout(400)
    await page().screenshot({ path: picture(`admin-${state.name.replaceAll(/[^a-zA-Z]+/g, "-")}-${width}`), fullPage: true })
    expect(await page().evaluate(findWiderThanTheirBox)).toEqual([])
    // what is ours: the open dialog, or the page beside the platform's frame
    const ours = (await dialog().count()) > 0 ? "[role=dialog]" : "main"
    expect(await findViolations(page(), ours)).toEqual([])
  })
})

/** The page, and whatever scrolls within it, by how many pixels the contents are wider than their box. */
function findWiderThanTheirBox(): string[] {
  const boxes = [...document.querySelectorAll("main, main *, [role=dialog] *")]
  const scrolling = boxes.filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX))
  const wide = scrolling.filter((box) => box.scrollWidth > box.clientWidth)
  return wide.map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth - box.clientWidth}`)
}

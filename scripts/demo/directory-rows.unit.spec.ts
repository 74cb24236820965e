import { chooseDemoActivations } from "./activations"
import { makeDemoDirectory } from "./directory-rows"

const directory = makeDemoDirectory()

describe("[F2] the demo's ERP directory", () => {
  it("[F2] has at least 60 customers, 200 contacts and 400 invoices, each named once", () => {
    const { customers, contacts, invoices } = directory
    const distinct = (rows: readonly object[], ...columns: string[]): number =>
      new Set(rows.map((row) => JSON.stringify(columns.map((column) => Reflect.get(row, column))))).size

    expect(distinct(customers, "customer_number")).toBeGreaterThanOrEqual(60)
    expect(distinct(customers, "customer_number")).toBe(customers.length)
    expect(distinct(contacts, "customer_number", "contact_number")).toBeGreaterThanOrEqual(200)
    expect(distinct(contacts, "customer_number", "contact_number")).toBe(contacts.length)
    expect(distinct(invoices, "customer_number", "invoice_number")).toBeGreaterThanOrEqual(400)
    expect(distinct(invoices, "customer_number", "invoice_number")).toBe(invoices.length)
  })

  it("[F2] holds what real ones hold besides", () => {
    const { customers, contacts, invoices } = directory

    expect(customers.some((row) => row.center_enabled)).toBe(true)
    expect(customers.some((row) => !row.center_enabled)).toBe(true)
    expect(customers.some((row) => row.main_contact_emails === "")).toBe(true)
    expect(customers.some((row) => String(row.customer_number).startsWith("00"))).toBe(true)
    expect(customers.some((row) => /[A-Z]/.test(String(row.customer_number)))).toBe(true)
    expect(customers.some((row) => /[äöüß]/.test(String(row.name)))).toBe(true)
    const shared = contacts.filter((row) => row.email === "einkauf@verbund.example")
    expect(new Set(shared.map((row) => row.customer_number)).size).toBeGreaterThan(1)
    expect(invoices.some((row) => row.status === "draft")).toBe(true)
  })

  it("[A2 A3 A4] offers one activation for each outcome", () => {
    const activations = chooseDemoActivations(directory)

    expect(activations.map((activation) => activation.expect)).toEqual([
      "company_created",
      "business_user_created",
      "ask_your_administrator",
    ])
    expect(new Set(activations.map((activation) => activation.customer_number)).size).toBe(3)
  })

  it("[A2 A3 A4] offers other ones once these are used, down to the last customer", () => {
    const used = new Set<string>()
    const offered: string[] = []
    for (let runs = 0; runs < directory.customers.length; runs++) {
      const activations = chooseDemoActivations(directory, used)
      expect(activations.filter(({ customer_number }) => used.has(customer_number))).toEqual([])
      const done = activations.filter((activation) => activation.expect !== "ask_your_administrator")
      offered.push(...done.map(({ customer_number }) => customer_number))
      done.forEach(({ customer_number }) => used.add(customer_number))
    }
    expect(new Set(offered).size).toBe(offered.length)
    expect(offered.length).toBeGreaterThan(40)
    expect(chooseDemoActivations(directory, used)).toEqual([])
  })
})

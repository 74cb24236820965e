import type { DemoDirectory } from "./directory-rows"

/** What to type into the activation page, and what should come of it. */
export interface DemoActivation {
  customer_number: string
  invoice_number: string
  email: string
  expect: "company_created" | "business_user_created" | "ask_your_administrator"
}

/** Three activations to try, one for each thing that may come of a right customer number and invoice. */
export function chooseDemoActivations(directory: DemoDirectory): DemoActivation[] {
  const company = choose(directory, { centerEnabled: true, asMainContact: true })
  const plain = choose(directory, { centerEnabled: false, asMainContact: true })
  const colleague = choose(directory, { centerEnabled: true, asMainContact: false }, company)
  return [
    { ...company, expect: "company_created" },
    { ...plain, expect: "business_user_created" },
    { ...colleague, expect: "ask_your_administrator" },
  ]
}

type Entries = Omit<DemoActivation, "expect">

function choose(
  { customers, contacts, invoices }: DemoDirectory,
  wanted: { centerEnabled: boolean; asMainContact: boolean },
  other?: Entries
): Entries {
  for (const { customer_number, center_enabled, main_contact_emails } of customers) {
    const ofCustomer = contacts.filter((contact) => contact.customer_number === customer_number)
    const asker = ofCustomer.find(
      (contact) => contact.is_main === wanted.asMainContact && typeof contact.email === "string"
    )
    const invoice = invoices.find(
      (row) => row.customer_number === customer_number && row.status === "issued"
    )
    const fits = center_enabled === wanted.centerEnabled && main_contact_emails !== ""
    if (fits && asker && invoice && customer_number !== other?.customer_number) {
      return {
        customer_number: String(customer_number),
        invoice_number: String(invoice.invoice_number),
        email: String(asker.email),
      }
    }
  }
  throw new Error(`The demo's directory has no customer like ${JSON.stringify(wanted)}`)
}

import type { DemoDirectory } from "./directory-rows"

/** What to type into the activation page, and what should come of it. */
export interface DemoActivation {
  customer_number: string
  invoice_number: string
  email: string
  expect: "company_created" | "business_user_created" | "ask_your_administrator"
}

/**
 * Activations to try, one for each thing that may come of a right customer number and invoice,
 * with customers that nobody has activated yet. Where none is left for one, it is left out.
 */
export function chooseDemoActivations(
  directory: DemoDirectory,
  usedNumbers: ReadonlySet<string> = new Set()
): DemoActivation[] {
  const company = choose(directory, { centerEnabled: true, asMainContact: true }, usedNumbers)
  const plain = choose(directory, { centerEnabled: false, asMainContact: true }, usedNumbers)
  const others = new Set([...usedNumbers, ...(company ? [company.customer_number] : [])])
  const colleague = choose(directory, { centerEnabled: true, asMainContact: false }, others)
  return [
    ...(company ? [{ ...company, expect: "company_created" } as const] : []),
    ...(plain ? [{ ...plain, expect: "business_user_created" } as const] : []),
    ...(colleague ? [{ ...colleague, expect: "ask_your_administrator" } as const] : []),
  ]
}

type Entries = Omit<DemoActivation, "expect">

function choose(
  { customers, contacts, invoices }: DemoDirectory,
  wanted: { centerEnabled: boolean; asMainContact: boolean },
  usedNumbers: ReadonlySet<string>
): Entries | null {
  for (const { customer_number, center_enabled, main_contact_emails } of customers) {
    const ofCustomer = contacts.filter((contact) => contact.customer_number === customer_number)
    const asker = ofCustomer.find(
      (contact) => contact.is_main === wanted.asMainContact && typeof contact.email === "string"
    )
    const invoice = invoices.find(
      (row) => row.customer_number === customer_number && row.status === "issued"
    )
    const fits = center_enabled === wanted.centerEnabled && main_contact_emails !== ""
    if (fits && asker && invoice && !usedNumbers.has(String(customer_number))) {
      return {
        customer_number: String(customer_number),
        invoice_number: String(invoice.invoice_number),
        email: String(asker.email),
      }
    }
  }
  return null
}

import type { SampleInvoice } from "./fill-tryton"

/** Entries of the activation form, with what they lead to in a fresh shop. */
interface SampleActivation {
  customer_number: string
  invoice_number: string
  email: string
  outcome: "company_created" | "business_user_created" | "ask_your_administrator"
}

/**
 * Three activations to try against the sample world. The third belongs after
 * the first: only then the company has a main contact to name.
 */
export function sampleActivations(invoices: readonly SampleInvoice[]): SampleActivation[] {
  const invoiceOf = (code: string) =>
    invoices.find((invoice) => invoice.code === code && invoice.state === "posted")?.number ?? ""
  return [
    {
      customer_number: "10001",
      invoice_number: invoiceOf("10001"),
      email: "anna.mueller@mueller-soehne.example",
      outcome: "company_created",
    },
    {
      customer_number: "00042",
      invoice_number: invoiceOf("00042"),
      email: "kontakt@nuesslein.example",
      outcome: "business_user_created",
    },
    {
      customer_number: "10001",
      invoice_number: invoiceOf("10001"),
      email: "lager@mueller-soehne.example",
      outcome: "ask_your_administrator",
    },
  ]
}

import type { DirectoryInvoice } from "../../../api/schemas/directory-entries"
import type { InvoiceUpdate } from "../../hooks/directory-entries"
import { isRecord } from "../../lib/api-error"

export interface InvoiceForm {
  invoice_number: string
  status: DirectoryInvoice["status"]
}

export type InvoiceField = keyof InvoiceForm

export const invoiceStatuses = ["issued", "draft", "cancelled"] as const

export function invoiceFormOf(invoice: DirectoryInvoice | null): InvoiceForm {
  return { invoice_number: invoice?.invoice_number ?? "", status: invoice?.status ?? "issued" }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function invoiceUpdateOf(invoice: DirectoryInvoice, form: InvoiceForm): InvoiceUpdate {
  return {
    version: invoice.version,
    ...Object.fromEntries(invoiceDifferences(invoice, form).map((field) => [field, form[field].trim()])),
  }
}

/** Fields in which the form and what is saved differ, in the form's order. */
export function invoiceDifferences(invoice: DirectoryInvoice, form: InvoiceForm): InvoiceField[] {
  const fields: InvoiceField[] = ["invoice_number", "status"]
  return fields.filter((field) => invoice[field] !== form[field].trim())
}

export function isInvoice(value: unknown): value is DirectoryInvoice {
  return isRecord(value) && typeof value.version === "number" && typeof value.invoice_number === "string"
}

import type { DirectoryInvoice } from "../../../api/schemas/directory-entries"
import type { InvoiceCreate, InvoiceUpdate } from "../../hooks/directory-entries"
import { isRecord } from "../../lib/api-error"

/** The form as it is typed. */
export interface InvoiceForm {
  invoice_number: string
  status: DirectoryInvoice["status"]
  order_number: string
}

export type InvoiceField = keyof InvoiceForm

export const invoiceStatuses = ["issued", "draft", "cancelled"] as const

export function invoiceFormOf(invoice: DirectoryInvoice | null): InvoiceForm {
  return {
    invoice_number: invoice?.invoice_number ?? "",
    status: invoice?.status ?? "issued",
    order_number: invoice?.order_number ?? "",
  }
}

/** An empty order number becomes null. */
export function invoiceCreateOf(form: InvoiceForm): InvoiceCreate {
  return {
    invoice_number: form.invoice_number.trim(),
    status: form.status,
    order_number: form.order_number.trim() || null,
  }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function invoiceUpdateOf(invoice: DirectoryInvoice, form: InvoiceForm): InvoiceUpdate {
  const typed = invoiceCreateOf(form)
  return {
    version: invoice.version,
    ...Object.fromEntries(invoiceDifferences(invoice, form).map((field) => [field, typed[field]])),
  }
}

/** Fields in which the form and what is saved differ, in the form's order. */
export function invoiceDifferences(invoice: DirectoryInvoice, form: InvoiceForm): InvoiceField[] {
  const saved = invoiceFormOf(invoice)
  const fields: InvoiceField[] = ["invoice_number", "status", "order_number"]
  return fields.filter((field) => saved[field] !== form[field].trim())
}

export function isInvoice(value: unknown): value is DirectoryInvoice {
  return isRecord(value) && typeof value.version === "number" && typeof value.invoice_number === "string"
}

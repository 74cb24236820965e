import type { DirectoryInvoice } from "../../../api/schemas/directory-entries"
import { invoiceDifferences, invoiceFormOf, invoiceUpdateOf, isInvoice } from "./invoice-form"

const invoice: DirectoryInvoice = { id: "erpinv_1", invoice_number: "R-1", status: "issued", version: 2 }

describe("the form of a directory's invoice", () => {
  it("[F2] sends only what was changed", () => {
    expect(invoiceUpdateOf(invoice, { invoice_number: " R-1 ", status: "issued" })).toEqual({ version: 2 })
    expect(invoiceUpdateOf(invoice, { invoice_number: "R-2 ", status: "cancelled" })).toEqual({
      version: 2,
      invoice_number: "R-2",
      status: "cancelled",
    })
    expect(invoiceDifferences(invoice, { ...invoiceFormOf(invoice), status: "draft" })).toEqual(["status"])
  })

  it("[F2] begins a new one as issued, and tells an invoice from anything else", () => {
    expect(invoiceFormOf(null)).toEqual({ invoice_number: "", status: "issued" })
    expect(isInvoice(invoice)).toBe(true)
    expect(isInvoice({ version: 1 })).toBe(false)
  })
})

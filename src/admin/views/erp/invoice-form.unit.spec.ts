import type { DirectoryInvoice } from "../../../api/schemas/directory-entries"
import { invoiceCreateOf, invoiceDifferences, invoiceFormOf, invoiceUpdateOf, isInvoice } from "./invoice-form"

const invoice: DirectoryInvoice = { id: "erpinv_1", invoice_number: "R-1", status: "issued", order_number: "500001", version: 2 }

describe("the form of a directory's invoice", () => {
  it("[F2] sends only what was changed", () => {
    expect(invoiceUpdateOf(invoice, { ...invoiceFormOf(invoice), invoice_number: " R-1 " })).toEqual({ version: 2 })
    expect(invoiceUpdateOf(invoice, { invoice_number: "R-2 ", status: "cancelled", order_number: " 500002" })).toEqual({
      version: 2,
      invoice_number: "R-2",
      status: "cancelled",
      order_number: "500002",
    })
    expect(invoiceUpdateOf(invoice, { ...invoiceFormOf(invoice), order_number: " " })).toEqual({ version: 2, order_number: null })
    expect(invoiceUpdateOf({ ...invoice, order_number: null }, { ...invoiceFormOf(invoice), order_number: "" })).toEqual({ version: 2 })
    expect(invoiceDifferences(invoice, { ...invoiceFormOf(invoice), status: "draft" })).toEqual(["status"])
  })

  it("[F2] begins a new one as issued, and tells an invoice from anything else", () => {
    expect(invoiceFormOf(null)).toEqual({ invoice_number: "", status: "issued", order_number: "" })
    expect(invoiceCreateOf({ invoice_number: " R-1", status: "issued", order_number: "" })).toEqual({
      invoice_number: "R-1",
      status: "issued",
      order_number: null,
    })
    expect(isInvoice(invoice)).toBe(true)
    expect(isInvoice({ version: 1 })).toBe(false)
  })
})

import { parseRow } from "../../csv/parse-row"
import { fileColumns } from "../../modules/erp/directory/file-columns"
import { directoryContactCreateBody, directoryInvoiceCreateBody } from "./directory-entries"

/** What an imported file makes of a cell; undefined where it refuses it. */
function importCell(kind: "contacts" | "invoices", column: string, cell: string): unknown {
  const parsed = parseRow(fileColumns[kind], [column], { line: 2, cells: [cell] })
  return parsed.ok ? parsed.row.values[column] : undefined
}

/** What the operator's form makes of the same text. */
function enter(kind: "contacts" | "invoices", column: string, text: string): unknown {
  const entered =
    kind === "contacts"
      ? directoryContactCreateBody.safeParse({ name: "Anna", [column]: text })
      : directoryInvoiceCreateBody.safeParse({ invoice_number: "R-1", [column]: text })
  return entered.success ? Reflect.get(entered.data, column) : undefined
}

describe("entries of the directory by hand", () => {
  it.each<["contacts" | "invoices", string, string]>([
    ["contacts", "contact_number", "\u00a0 0042\u200b"],
    ["contacts", "contact_number", "k-1 a\u0308"],
    ["contacts", "contact_number", "\u200b"],
    ["contacts", "contact_number", "x".repeat(64)],
    ["contacts", "contact_number", "x".repeat(65)],
    ["contacts", "name", " Mu\u0308ller "],
    ["contacts", "name", "two\nlines"],
    ["contacts", "name", "M\ufffdller"],
    ["contacts", "name", "x".repeat(201)],
    ["contacts", "email", " Anna@Example.COM"],
    ["contacts", "email", "anna"],
    ["contacts", "phone", " 0221 1 "],
    ["contacts", "phone", "1".repeat(51)],
    ["contacts", "language_code", "DE"],
    ["contacts", "language_code", "deu"],
    ["contacts", "salutation", "ms"],
    ["invoices", "invoice_number", "\ufeffR-1\u2003"],
    ["invoices", "invoice_number", "R\u00001"],
    ["invoices", "order_number", " 0500001\u200b"],
    ["invoices", "order_number", "x".repeat(65)],
    ["invoices", "order_number", "5\u00001"],
    ["invoices", "status", "draft"],
    ["invoices", "status", "paid"],
  ])("[F2] are taken or refused as in an imported file: %s, %s %j", (kind, column, text) => {
    expect(enter(kind, column, text)).toEqual(importCell(kind, column, text))
  })
})

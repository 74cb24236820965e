import { parseRow } from "../../../csv/parse-row"
import { fileColumns } from "./file-columns"
import type { DirectoryFileKind } from "./types"

function parseCell(kind: DirectoryFileKind, column: string, cell: string) {
  const parsed = parseRow(fileColumns[kind], [column], { line: 2, cells: [cell] })
  return parsed.ok ? parsed.row.values[column] : `error: ${parsed.error.message}`
}

describe("cells of a directory file", () => {
  it.each<[DirectoryFileKind, string, string, unknown]>([
    ["customers", "customer_number", "\u00a000042 ", "00042"],
    ["customers", "customer_number", "  ", "error: is empty"],
    ["customers", "customer_number", "x".repeat(65), "error: is longer than 64 characters"],
    ["customers", "name", "Mu\u0308ller & So\u0308hne", "Müller & Söhne"],
    ["customers", "name", "M\ufffdller", "error: holds broken characters; save the file as UTF-8"],
    ["customers", "name", "two\nlines", "error: holds a line break or a control character"],
    ["customers", "name", "x".repeat(201), "error: is longer than 200 characters"],
    ["customers", "center_enabled", "Ja", true],
    ["customers", "center_enabled", "0", false],
    ["customers", "center_enabled", "", false],
    ["customers", "center_enabled", "__proto__", "error: is none of true, false, yes, no, 1, 0"],
    [
      "customers",
      "main_contact_emails",
      "A@x.example; b@x.example|a@X.example",
      ["a@x.example", "b@x.example"],
    ],
    ["customers", "main_contact_emails", "", []],
    [
      "customers",
      "main_contact_emails",
      "a@x.example, b",
      "error: holds something that is not an e-mail address",
    ],
    ["customers", "country_code", "DE", "de"],
    ["customers", "country_code", "", null],
    [
      "customers",
      "country_code",
      "Deutschland",
      "error: is not a country of two letters (ISO 3166-1)",
    ],
    ["customers", "currency_code", "EUR", "eur"],
    ["customers", "currency_code", "€", "error: is not a currency of three letters (ISO 4217)"],
    ["customers", "time_zone", "Europe/Berlin", "Europe/Berlin"],
    ["customers", "time_zone", "Berlin", "error: is not an IANA time zone"],
    ["contacts", "salutation", "Frau", "ms"],
    ["contacts", "salutation", "", null],
    ["contacts", "email", "Anna@X.example", "anna@x.example"],
    ["contacts", "email", "anna", "error: is not an e-mail address"],
    ["invoices", "status", "", "issued"],
    ["invoices", "status", "Draft", "draft"],
    ["invoices", "status", "paid?", "error: is none of issued, draft, cancelled"],
  ])("[F2] %s: %s %j is %j", (kind, column, cell, expected) => {
    expect(parseCell(kind, column, cell)).toEqual(expected)
  })

  it("[F2] a row has one error, which names the first column and tells of the others", () => {
    const header = ["customer_number", "name", "country_code"]
    const cells = ["", "Müller", "Germany"]
    expect(parseRow(fileColumns.customers, header, { line: 7, cells })).toEqual({
      ok: false,
      error: {
        line: 7,
        column: "customer_number",
        message: "is empty; also country_code is not a country of two letters (ISO 3166-1)",
      },
    })
  })
})

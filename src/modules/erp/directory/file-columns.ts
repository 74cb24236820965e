import {
  booleanCell,
  emailCell,
  emailsCell,
  lineCell,
  oneLine,
  optionalCodeCell,
  optionalLineCell,
  timeZoneCell,
  tooLong,
  wordCell,
  type Cell,
} from "../../../csv/cells"
import type { FileColumns } from "../../../csv/file-columns"
import { canonicalNumber, isAskableNumber } from "../rules/canonical-number"
import type { DirectoryFileKind } from "./types"

/** A customer, contact, invoice or order number; leading zeros and case are kept. */
const numberCell: Cell = oneLine
  .transform((cell) => canonicalNumber(cell, { ignoreCase: false }))
  .refine((cell) => cell !== "", { error: "is empty", abort: true })
  .refine(isAskableNumber, tooLong(64))

const optionalNumberCell: Cell = oneLine
  .transform((cell) => canonicalNumber(cell, { ignoreCase: false }) || null)
  .refine((number) => number === null || isAskableNumber(number), tooLong(64))

const language = optionalCodeCell(/^[a-z]{2}$/, "a language of two letters (ISO 639-1)")

const salutations = {
  "": null,
  mr: "mr",
  "mr.": "mr",
  herr: "mr",
  ms: "ms",
  "ms.": "ms",
  mrs: "ms",
  "mrs.": "ms",
  frau: "ms",
}

const statuses = {
  "": "issued",
  issued: "issued",
  draft: "draft",
  cancelled: "cancelled",
  canceled: "cancelled",
}

/** The columns of each kind of file; docs/erp-providers.md tells them to people. */
export const fileColumns: Readonly<Record<DirectoryFileKind, FileColumns>> = {
  customers: {
    required: ["customer_number", "name"],
    cells: {
      customer_number: numberCell,
      name: lineCell(200),
      center_enabled: booleanCell,
      main_contact_emails: emailsCell,
      address_1: optionalLineCell(200),
      address_2: optionalLineCell(200),
      postal_code: optionalLineCell(20),
      city: optionalLineCell(100),
      country_code: optionalCodeCell(/^[a-z]{2}$/, "a country of two letters (ISO 3166-1)"),
      phone: optionalLineCell(50),
      currency_code: optionalCodeCell(/^[a-z]{3}$/, "a currency of three letters (ISO 4217)"),
      time_zone: timeZoneCell,
      language_code: language,
      tax_id: optionalLineCell(50),
    },
  },
  contacts: {
    required: ["customer_number", "contact_number", "name"],
    cells: {
      customer_number: numberCell,
      contact_number: numberCell,
      salutation: wordCell(salutations, "mr, ms"),
      name: lineCell(200),
      email: emailCell,
      phone: optionalLineCell(50),
      language_code: language,
      is_main: booleanCell,
      is_company: booleanCell,
    },
  },
  invoices: {
    required: ["customer_number", "invoice_number"],
    cells: {
      customer_number: numberCell,
      invoice_number: numberCell,
      status: wordCell(statuses, "issued, draft, cancelled"),
      order_number: optionalNumberCell,
    },
  },
}

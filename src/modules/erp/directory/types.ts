import type { FileError } from "../../../csv/file-columns"

/** A customer of the embedded directory, as its table keeps it. */
export interface DirectoryCustomerInput {
  customer_number: string
  name: string
  center_enabled: boolean
  main_contact_emails: string[]
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  country_code?: string | null
  phone?: string | null
  currency_code?: string | null
  time_zone?: string | null
  language_code?: string | null
  tax_id?: string | null
}

/** The same as a list shows it. */
export type DirectoryCustomerRow = Required<DirectoryCustomerInput> & {
  id: string
  contact_count: number
  invoice_count: number
}

export interface DirectoryCustomerList {
  customers: DirectoryCustomerRow[]
  /** Counted up to 10,001. */
  count: number
  countIsMinimum: boolean
}

export type DirectoryFileKind = "customers" | "contacts" | "invoices"

export interface DirectoryImportResult {
  created: number
  updated: number
  unchanged: number
  /** At most 1,000. */
  errors: FileError[]
  error_count: number
  dry_run: boolean
}

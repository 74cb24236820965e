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

/** What a customer of the directory was, null where it was none, and is. */
export interface DirectoryCustomerChange {
  before: DirectoryCustomerRow | null
  after: DirectoryCustomerRow
}

export interface DirectoryCustomerList {
  customers: DirectoryCustomerRow[]
  /** Counted up to 10,001. */
  count: number
  countIsMinimum: boolean
}

export type DirectoryFileKind = "customers" | "contacts" | "invoices"

/** Why a row of a file was left out. */
export interface DirectoryFileError {
  /** Line of the file where the row begins; the header is line 1. */
  line: number
  /** Header of the column at fault; null where the whole row is. */
  column: string | null
  message: string
}

export interface DirectoryImportResult {
  created: number
  updated: number
  unchanged: number
  /** At most 1,000. */
  errors: DirectoryFileError[]
  error_count: number
  dry_run: boolean
}

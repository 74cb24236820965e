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

/** An order that the directory received, with what was sent of it as JSON in the contract's words (`ErpOrder`). */
export interface DirectoryOrderRow {
  order_id: string
  order_number: string
  customer_number: string
  /** Null where the customer is gone. */
  customer_name: string | null
  status: "open" | "cancelled"
  received_at: Date
  /** When it was last changed or cancelled; null for one that is as it came. */
  changed_at: Date | null
  data: unknown
}

export interface DirectoryOrderList {
  orders: DirectoryOrderRow[]
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

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

/** What the tables keep of each contact and invoice beside its own columns. */
export interface DirectoryEntry {
  id: string
  customer_number: string
  version: number
}

/** A contact as the operator enters it. */
export interface DirectoryContactInput {
  /** Null for the next one of the directory's own. */
  contact_number: string | null
  salutation: "mr" | "ms" | null
  name: string
  email: string | null
  phone: string | null
  language_code: string | null
  /** Whether this one's e-mail may activate the company. */
  is_main: boolean
  /** Whether it stands for the company, not for a person. */
  is_company: boolean
}

export type DirectoryContactRow = DirectoryEntry & Omit<DirectoryContactInput, "contact_number"> & { contact_number: string }

/** An invoice as the operator enters it; only an issued one proves anything. */
export interface DirectoryInvoiceInput {
  invoice_number: string
  status: "issued" | "draft" | "cancelled"
  /** Of the order received that it bills. */
  order_number: string | null
}

export type DirectoryInvoiceRow = DirectoryEntry & DirectoryInvoiceInput

/** What a contact or invoice was, null where it was none, and is, null where it is gone. */
export interface DirectoryEntryChange<Row> {
  before: Row | null
  after: Row | null
}

export interface DirectoryEntryList<Row> {
  entries: Row[]
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

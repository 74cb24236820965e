import type {
  DirectoryContactInput,
  DirectoryContactRow,
  DirectoryEntries,
  DirectoryEntry,
  DirectoryInvoiceInput,
  DirectoryInvoiceRow,
  ErpModuleService,
} from "../../modules/erp"

/** A kind of entry below a customer of the directory, and which of its columns the audit tells as facts and which as a person's. */
export interface EntryKind<Row extends DirectoryEntry, Input extends object> {
  noun: "contact" | "invoice"
  entriesOf: (erp: ErpModuleService) => DirectoryEntries<Row, Input>
  /** The column that names it. */
  number: keyof Row & string
  facts: readonly (keyof Row & string)[]
  personal: readonly (keyof Row & string)[]
}

export const directoryContacts: EntryKind<DirectoryContactRow, DirectoryContactInput> = {
  noun: "contact",
  entriesOf: (erp) => erp.directoryContacts,
  number: "contact_number",
  facts: ["is_main", "is_company"],
  personal: ["salutation", "name", "email", "phone", "language_code"],
}

export const directoryInvoices: EntryKind<DirectoryInvoiceRow, DirectoryInvoiceInput> = {
  noun: "invoice",
  entriesOf: (erp) => erp.directoryInvoices,
  number: "invoice_number",
  facts: ["invoice_number", "status", "order_number"],
  personal: [],
}

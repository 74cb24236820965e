/** The types of our columns, as PostgreSQL writes them. */
type ColumnType = "text" | "text[]" | "boolean"

export interface DirectoryTable {
  name: string
  idPrefix: string
  /** The columns that name a row. */
  key: readonly string[]
  columns: Readonly<Record<string, ColumnType>>
  /** Whether each change counts up the row's version. */
  isVersioned: boolean
  /** Where a row without a number of its own gets one from. */
  sequence: string | null
}

/** The directory's three tables, by the kind of file that feeds them. */
export const directoryTables = {
  customers: {
    name: "erp_directory_customer",
    idPrefix: "erpcus",
    key: ["customer_number"],
    columns: {
      customer_number: "text",
      name: "text",
      center_enabled: "boolean",
      main_contact_emails: "text[]",
      address_1: "text",
      address_2: "text",
      postal_code: "text",
      city: "text",
      country_code: "text",
      phone: "text",
      currency_code: "text",
      time_zone: "text",
      language_code: "text",
      tax_id: "text",
    },
    isVersioned: false,
    sequence: null,
  },
  contacts: {
    name: "erp_directory_contact",
    idPrefix: "erpcon",
    key: ["customer_number", "contact_number"],
    columns: {
      customer_number: "text",
      contact_number: "text",
      salutation: "text",
      name: "text",
      email: "text",
      phone: "text",
      language_code: "text",
      is_main: "boolean",
      is_company: "boolean",
    },
    isVersioned: true,
    sequence: "erp_directory_contact_number",
  },
  invoices: {
    name: "erp_directory_invoice",
    idPrefix: "erpinv",
    key: ["customer_number", "invoice_number"],
    columns: { customer_number: "text", invoice_number: "text", status: "text", order_number: "text" },
    isVersioned: true,
    sequence: null,
  },
} as const satisfies Record<string, DirectoryTable>

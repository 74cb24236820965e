import type { DirectoryTable } from "./table-columns"

/** A table of what lies below a customer: its key is the customer's number and one of its own. */
export type EntryTable = DirectoryTable & { key: readonly ["customer_number", string] }

/** The column with the entry's own number. */
export function numberColumnOf(table: EntryTable): string {
  return table.key[1]
}

/** All that is read of a row. */
export function entryColumns(table: EntryTable): string[] {
  return ["id", "version", ...Object.keys(table.columns)]
}

import type { MedusaRequest } from "@medusajs/framework/http"
import type { DirectoryContactRow, DirectoryEntryList, DirectoryInvoiceRow } from "../../modules/erp"
import type { DirectoryContact, DirectoryInvoice } from "../schemas/directory-entries"

export function presentDirectoryContact({ customer_number: _number, ...contact }: DirectoryContactRow): DirectoryContact {
  return contact
}

export function presentDirectoryInvoice({ customer_number: _number, ...invoice }: DirectoryInvoiceRow): DirectoryInvoice {
  return invoice
}

/** What a list of them answers beside its rows. */
export function presentEntryPage(
  { count, countIsMinimum }: Pick<DirectoryEntryList<never>, "count" | "countIsMinimum">,
  { limit, offset }: { limit: number; offset: number }
) {
  return { count, count_is_minimum: countIsMinimum, limit, offset }
}

/** The directory's customer in the path. */
export function readCustomerId(req: MedusaRequest): string {
  return req.params.id ?? ""
}

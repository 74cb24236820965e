import { createEntry } from "../../../../../../../../workflows/directory/change-entries"
import { directoryInvoices } from "../../../../../../../../workflows/directory/entry-kinds"
import { defineRoute } from "../../../../../../../access/define-route"
import { readOperator } from "../../../../../../../access/read-actor"
import { resolveDirectory } from "../../../../../../../present/directory"
import { presentDirectoryInvoice, presentEntryPage, readCustomerId } from "../../../../../../../present/directory-entry"
import { directoryInvoiceCreateBody, directoryEntryListQuery } from "../../../../../../../schemas/directory-entries"

export const GET = defineRoute(directoryEntryListQuery, async ({ req, input }) => {
  const { entries, ...page } = await resolveDirectory(req.scope).directoryInvoices.list({ ...input, customerId: readCustomerId(req) })
  return { json: { invoices: entries.map(presentDirectoryInvoice), ...presentEntryPage(page, input) } }
})

export const POST = defineRoute(directoryInvoiceCreateBody, async ({ req, input }) => {
  resolveDirectory(req.scope)
  const created = await createEntry(req.scope, directoryInvoices, {
    customerId: readCustomerId(req),
    operator: readOperator(req),
    values: input,
  })
  return { status: 201, json: { invoice: presentDirectoryInvoice(created) } }
})

import { removeEntry, updateEntry } from "../../../../../../../../../workflows/directory/change-entries"
import { directoryInvoices } from "../../../../../../../../../workflows/directory/entry-kinds"
import { defineRoute } from "../../../../../../../../access/define-route"
import { readOperator } from "../../../../../../../../access/read-actor"
import { Refusal } from "../../../../../../../../errors/refusal"
import { resolveDirectory } from "../../../../../../../../present/directory"
import { presentDirectoryInvoice, readCustomerId } from "../../../../../../../../present/directory-entry"
import { directoryInvoiceUpdateBody } from "../../../../../../../../schemas/directory-entries"

export const POST = defineRoute(directoryInvoiceUpdateBody, async ({ req, input: { version, ...changes } }) => {
  resolveDirectory(req.scope)
  const { entry, updated } = await updateEntry(req.scope, directoryInvoices, {
    customerId: readCustomerId(req),
    id: req.params.invoice_id ?? "",
    operator: readOperator(req),
    version,
    changes,
  })
  const invoice = presentDirectoryInvoice(entry)
  if (!updated) {
    throw new Refusal("changed_meanwhile", { details: { current: invoice } })
  }
  return { json: { invoice } }
})

export const DELETE = defineRoute(async ({ req }) => {
  resolveDirectory(req.scope)
  const id = req.params.invoice_id ?? ""
  await removeEntry(req.scope, directoryInvoices, { customerId: readCustomerId(req), id, operator: readOperator(req) })
  return { json: { id, deleted: true } }
})

import { removeEntry, updateEntry } from "../../../../../../../../../workflows/directory/change-entries"
import { directoryContacts } from "../../../../../../../../../workflows/directory/entry-kinds"
import { defineRoute } from "../../../../../../../../access/define-route"
import { readOperator } from "../../../../../../../../access/read-actor"
import { Refusal } from "../../../../../../../../errors/refusal"
import { resolveDirectory } from "../../../../../../../../present/directory"
import { presentDirectoryContact, readCustomerId } from "../../../../../../../../present/directory-entry"
import { directoryContactUpdateBody } from "../../../../../../../../schemas/directory-entries"

export const POST = defineRoute(directoryContactUpdateBody, async ({ req, input: { version, ...changes } }) => {
  resolveDirectory(req.scope)
  const { entry, updated } = await updateEntry(req.scope, directoryContacts, {
    customerId: readCustomerId(req),
    id: req.params.contact_id ?? "",
    operator: readOperator(req),
    version,
    changes,
  })
  const contact = presentDirectoryContact(entry)
  if (!updated) {
    throw new Refusal("changed_meanwhile", { details: { current: contact } })
  }
  return { json: { contact } }
})

export const DELETE = defineRoute(async ({ req }) => {
  resolveDirectory(req.scope)
  const id = req.params.contact_id ?? ""
  await removeEntry(req.scope, directoryContacts, { customerId: readCustomerId(req), id, operator: readOperator(req) })
  return { json: { id, deleted: true } }
})

import { createEntry } from "../../../../../../../../workflows/directory/change-entries"
import { directoryContacts } from "../../../../../../../../workflows/directory/entry-kinds"
import { defineRoute } from "../../../../../../../access/define-route"
import { readOperator } from "../../../../../../../access/read-actor"
import { resolveDirectory } from "../../../../../../../present/directory"
import { presentDirectoryContact, presentEntryPage, readCustomerId } from "../../../../../../../present/directory-entry"
import { directoryContactCreateBody, directoryEntryListQuery } from "../../../../../../../schemas/directory-entries"

export const GET = defineRoute(directoryEntryListQuery, async ({ req, input }) => {
  const { entries, ...page } = await resolveDirectory(req.scope).directoryContacts.list({ ...input, customerId: readCustomerId(req) })
  return { json: { contacts: entries.map(presentDirectoryContact), ...presentEntryPage(page, input) } }
})

export const POST = defineRoute(directoryContactCreateBody, async ({ req, input }) => {
  resolveDirectory(req.scope)
  const created = await createEntry(req.scope, directoryContacts, {
    customerId: readCustomerId(req),
    operator: readOperator(req),
    values: input,
  })
  return { status: 201, json: { contact: presentDirectoryContact(created) } }
})

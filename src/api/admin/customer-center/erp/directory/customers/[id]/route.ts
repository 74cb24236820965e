import { Refusal } from "../../../../../../errors/refusal"
import { defineRoute } from "../../../../../../access/define-route"
import { resolveDirectory } from "../../../../../../present/directory"
import { readCustomerId } from "../../../../../../present/directory-entry"

export const GET = defineRoute(async ({ req }) => {
  const customer = await resolveDirectory(req.scope).findDirectoryCustomer(readCustomerId(req))
  if (!customer) {
    throw new Refusal("not_found")
  }
  return { json: { customer } }
})

import { saveDirectoryCustomer } from "../../../../../../workflows/directory/save-directory-customer"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { resolveDirectory } from "../../../../../present/directory"
import { directoryCustomerBody, directoryListQuery } from "../../../../../schemas/operations"

export const GET = defineRoute(directoryListQuery, async ({ req, input }) => {
  const { customers, count, countIsMinimum } = await resolveDirectory(req.scope).listDirectoryCustomers(input)
  return {
    json: { customers, count, count_is_minimum: countIsMinimum, limit: input.limit, offset: input.offset },
  }
})

export const POST = defineRoute(directoryCustomerBody, async ({ req, input, guarded }) => {
  resolveDirectory(req.scope)
  const customer = await saveDirectoryCustomer(req.scope, {
    customer: input,
    operator: guarded.operator ?? { id: "", type: "user" },
    clientAddress: readClientAddress(req),
  })
  return { json: { customer } }
})

import { defineRoute } from "../../../../../access/define-route"
import { resolveDirectory } from "../../../../../present/directory"
import { directoryCustomerBody, directoryListQuery } from "../../../../../schemas/operations"

export const GET = defineRoute(directoryListQuery, async ({ req, input }) => {
  const { customers, count, countIsMinimum } = await resolveDirectory(req.scope).listDirectoryCustomers(input)
  return {
    json: { customers, count, count_is_minimum: countIsMinimum, limit: input.limit, offset: input.offset },
  }
})

export const POST = defineRoute(directoryCustomerBody, async ({ req, input }) => {
  return { json: { customer: await resolveDirectory(req.scope).upsertDirectoryCustomer(input) } }
})

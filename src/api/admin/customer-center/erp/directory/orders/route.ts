import { defineRoute } from "../../../../../access/define-route"
import { resolveDirectory } from "../../../../../present/directory"
import { presentDirectoryOrder } from "../../../../../present/directory-order"
import { directoryListQuery } from "../../../../../schemas/operations"

export const GET = defineRoute(directoryListQuery, async ({ req, input }) => {
  const { orders, count, countIsMinimum } = await resolveDirectory(req.scope).directoryOrders.list(input)
  return {
    json: {
      orders: orders.map(presentDirectoryOrder),
      count,
      count_is_minimum: countIsMinimum,
      limit: input.limit,
      offset: input.offset,
    },
  }
})

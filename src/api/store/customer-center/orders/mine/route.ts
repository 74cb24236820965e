import { defineRoute } from "../../../../access/define-route"
import { answerOrders } from "../../../../access/own-orders"
import { ownOrderListQuery } from "../../../../schemas/orders"

export const GET = defineRoute(ownOrderListQuery, async ({ req, input }) => ({
  json: await answerOrders(req, input, { isMine: true }),
}))

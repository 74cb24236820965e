import { defineRoute } from "../../../access/define-route"
import { answerOrders } from "../../../access/own-orders"
import { orderListQuery } from "../../../schemas/orders"

export const GET = defineRoute(orderListQuery, async ({ req, input }) => ({
  json: await answerOrders(req, input, { isMine: false }),
}))

import { retrieveOrderContents } from "../../../../../workflows/orders/retrieve-order"
import { defineRoute } from "../../../../access/define-route"
import { requireVisibleOrder } from "../../../../access/own-orders"
import { Refusal } from "../../../../errors/refusal"
import { presentOrderDetail } from "../../../../present/order"

export const GET = defineRoute(async ({ req }) => {
  const order = await requireVisibleOrder(req)
  const contents = await retrieveOrderContents(req.scope, order.id)
  if (!contents) {
    throw new Refusal("not_found")
  }
  return { json: { order: presentOrderDetail(order, contents) } }
})

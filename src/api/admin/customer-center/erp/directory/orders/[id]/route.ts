import { Refusal } from "../../../../../../errors/refusal"
import { defineRoute } from "../../../../../../access/define-route"
import { resolveDirectory } from "../../../../../../present/directory"
import { presentDirectoryOrderDetail } from "../../../../../../present/directory-order"

export const GET = defineRoute(async ({ req }) => {
  const order = await resolveDirectory(req.scope).directoryOrders.find(req.params.id ?? "")
  if (!order) {
    throw new Refusal("not_found")
  }
  return { json: { order: presentDirectoryOrderDetail(order) } }
})

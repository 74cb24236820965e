import { updatePurchaseDetails } from "../../../../../workflows/checkout/purchase-details"
import { defineRoute } from "../../../../access/define-route"
import { answerPurchaseDetails } from "../../../../present/purchase-details"
import { purchaseDetailsBody } from "../../../../schemas/purchase-details"

export const GET = defineRoute(async ({ req }) => ({ json: await answerPurchaseDetails(req) }))

export const POST = defineRoute(purchaseDetailsBody, async ({ req, input }) => {
  await updatePurchaseDetails(req.scope, {
    cartId: req.params.id ?? "",
    costCenterId: input.cost_center_id,
    purchaseOrderNumber: input.purchase_order_number,
  })
  return { json: await answerPurchaseDetails(req) }
})

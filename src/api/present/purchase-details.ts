import type { MedusaRequest } from "@medusajs/framework/http"
import { retrievePurchaseDetails } from "../../workflows/checkout/purchase-details"
import type { PurchaseDetails } from "../schemas/purchase-details"

/** What the order of the cart in the path will carry, as it is by now. */
export async function answerPurchaseDetails(req: MedusaRequest): Promise<{ purchase_details: PurchaseDetails }> {
  const details = await retrievePurchaseDetails(req.scope, req.params.id ?? "")
  return {
    purchase_details: {
      cost_center_id: details.costCenterId,
      cost_centers: details.costCenters.map(({ id, code, name }, index) => ({ id, code, name, is_default: index === 0 })),
      purchase_order_number: details.purchaseOrderNumber,
    },
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { Deliverer } from "../../outbox/relay"
import { settleOrder } from "./settle-order"

const spendingPayload = z.object({ order_id: z.string() })

/** Books a placed order in the ledger; the outbox keeps at it until it stands there. */
export function createSpendingDeliverer(container: MedusaContainer): Deliverer {
  return async ({ payload }) => {
    const read = spendingPayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This names no order", retryMayHelp: false }
    }
    await settleOrder(container, { orderId: read.data.order_id, cause: "order.placed" })
    return { outcome: "delivered" }
  }
}

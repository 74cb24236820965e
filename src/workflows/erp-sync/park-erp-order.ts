import { z } from "@medusajs/framework/zod"
import type { Parker } from "../../outbox/relay"
import type { OrderChangeDependencies } from "./deliver-order-change"
import type { ErpOrderDependencies } from "./deliver-erp-order"

const payloadOfOrder = z.object({ order_id: z.string() })
const payloadOfChange = z.object({ order_id: z.string(), mark: z.string() })

/**
 * Says at the order that nobody tries it any more by itself, where the deliverer could not: its process died at each attempt, or it took
 * too long (F4). The ERP may have it all the same. What was noted already stays.
 */
export function createErpOrderParker({ findDispatch, note }: Pick<ErpOrderDependencies, "findDispatch" | "note">): Parker {
  return async ({ payload, reason }) => {
    const { data } = payloadOfOrder.safeParse(payload)
    if (data && (await findDispatch(data.order_id))?.state === "waiting") {
      await note({ orderId: data.order_id, state: "failed", failure: reason, isOpen: true })
    }
  }
}

/** The same for a change of an order that the ERP has. */
export function createOrderChangeParker(
  { findDispatch, noteChange }: Pick<OrderChangeDependencies, "findDispatch" | "noteChange">
): Parker {
  return async ({ payload, reason }) => {
    const { data } = payloadOfChange.safeParse(payload)
    if (data && (await findDispatch(data.order_id))?.change === "waiting") {
      await noteChange({ orderId: data.order_id, mark: data.mark, state: "failed", reason })
    }
  }
}

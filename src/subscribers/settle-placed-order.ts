import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleReleasedOrder } from "../workflows/approvals/release-approved"
import { settleOrders } from "../workflows/carts/settle-orders"

/** Writes down the company of a new order, and that of a released request it is its order; the job does it where the event never comes. */
export default async function settlePlacedOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await settleOrders(container, { orderId: event.data.id })
  await settleReleasedOrder(container, event.data.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }

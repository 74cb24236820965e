import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleOrder } from "../workflows/checkout/settle-order"
import { tellOrderChanges } from "../workflows/erp-sync/tell-order-changes"

/** The platform names the order by its own id, or beside the id of what happened to it. */
interface OrderEvent {
  id?: string
  order_id?: string
}

/** Brings the ledger after an order that changed (C8), and tells the ERP (F1); the jobs do it where the event never comes. */
export default async function settleChangedOrder({ event, container }: SubscriberArgs<OrderEvent>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id
  if (orderId) {
    await tellOrderChanges(container, { orderId })
    await settleOrder(container, { orderId, cause: event.name })
  }
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
}

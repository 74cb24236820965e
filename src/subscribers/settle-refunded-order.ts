import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { settleOrder } from "../workflows/checkout/settle-order"

const refunded = z.object({
  payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
})

/** A refund names its payment alone. */
export default async function settleRefundedOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: event.data.id },
  })
  const orderId = refunded.safeParse(data[0]).data?.payment_collection?.order?.id
  if (orderId) {
    await settleOrder(container, { orderId, cause: event.name })
  }
}

export const config: SubscriberConfig = { event: PaymentEvents.REFUNDED }

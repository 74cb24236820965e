import { setTimeout } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"
import { settleReleasedOrder } from "../workflows/approvals/release-approved"
import { settleCartlessOrders, settleOrders } from "../workflows/carts/settle-orders"

/** By then whoever waits for the order's answer, which is held for the same, has done it: two at once would only hinder each other. */
const AFTER_ANSWER_MS = 100

/**
 * Writes down the company of a new order, of a draft that was placed as well, however old it is, and that of a released request it is
 * its order; the job does it where the event never comes.
 */
export default async function settlePlacedOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await setTimeout(AFTER_ANSWER_MS)
  const orderId = event.data.id
  await settleOrders(container, { orderId })
  if (!(await container.resolve<CompanyModuleService>(COMPANY_MODULE).orders.findCompany(orderId))) {
    await settleCartlessOrders(container, { orderId })
  }
  await settleReleasedOrder(container, orderId)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }

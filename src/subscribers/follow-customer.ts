import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { followCustomer } from "../workflows/users/follow-customer"

/** The person changed the own profile, or an operator did: places copy name and e-mail. */
export default async function followCustomerUpdated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await followCustomer(container, event.data.id)
}

export const config: SubscriberConfig = { event: CustomerWorkflowEvents.UPDATED }

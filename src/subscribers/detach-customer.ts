import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { erasePersons } from "../workflows/approvals/erase-persons"
import { detachCustomers } from "../workflows/users/detach-customers"

/** A customer is gone; where the shop owns the hook that does it at once, or it was left out, places go now. What they wrote is erased (E5). */
export default async function detachDeletedCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await detachCustomers(container, { customerIds: [event.data.id], keepsMainContacts: false })
  await erasePersons(container, { customerId: event.data.id })
}

export const config: SubscriberConfig = { event: CustomerWorkflowEvents.DELETED }

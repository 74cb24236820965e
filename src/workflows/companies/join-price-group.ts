import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

interface Membership {
  customerId: string
  customerGroupId: string
}

/** Whether a customer is still to be put into a group; a group that was deleted gives no prices. */
export async function mayJoinPriceGroup(
  container: MedusaContainer,
  { customerId, customerGroupId }: Membership
): Promise<boolean> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [groups, members] = await Promise.all([
    customers.listCustomerGroups({ id: [customerGroupId] }, { select: ["id"], take: 1 }),
    customers.listCustomers({ id: [customerId], groups: [customerGroupId] }, { select: ["id"], take: 1 }),
  ])
  return groups.length > 0 && members.length === 0
}

/** Gives a customer the prices of a company; whoever has them already keeps them. */
export async function joinPriceGroup(container: MedusaContainer, membership: Membership): Promise<void> {
  if (await mayJoinPriceGroup(container, membership)) {
    await container.resolve(Modules.CUSTOMER).addCustomerToGroup({
      customer_id: membership.customerId,
      customer_group_id: membership.customerGroupId,
    })
  }
}

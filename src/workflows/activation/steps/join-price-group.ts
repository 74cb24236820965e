import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"

export interface PriceGroupInput {
  activationId: string
  customerId: string
  /** The group whose prices the company has; null where it has none of its own. */
  customerGroupId: string | null
}

export const joinPriceGroupStepId = "join-price-group"

/**
 * Puts the customer into the company's customer group and notes it at the run
 * before, so that it can be taken back after a crash. Whoever is in the group already stays
 * there, whatever becomes of the run; a group that was deleted gives no prices. Undone
 * by leaving the group.
 */
export const joinPriceGroupStep = createStep(
  joinPriceGroupStepId,
  async ({ activationId, customerId, customerGroupId }: PriceGroupInput, { container }) => {
    if (customerGroupId === null) {
      return new StepResponse(null, null)
    }
    const customers = container.resolve(Modules.CUSTOMER)
    const [groups, members] = await Promise.all([
      customers.listCustomerGroups({ id: [customerGroupId] }, { select: ["id"], take: 1 }),
      customers.listCustomers({ id: [customerId], groups: [customerGroupId] }, { select: ["id"], take: 1 }),
    ])
    if (groups.length === 0 || members.length > 0) {
      return new StepResponse(null, null)
    }
    await container
      .resolve<CompanyModuleService>(COMPANY_MODULE)
      .notePriceGroup({ activationId, customerId, customerGroupId })
    const membership = { customer_id: customerId, customer_group_id: customerGroupId }
    await customers.addCustomerToGroup(membership)
    return new StepResponse(null, membership)
  },
  async (membership, { container }) => {
    if (membership) {
      await container.resolve(Modules.CUSTOMER).removeCustomerFromGroup(membership)
    }
  }
)

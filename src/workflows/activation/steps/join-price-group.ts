import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { mayJoinPriceGroup } from "../../companies/join-price-group"

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
    if (!(await mayJoinPriceGroup(container, { customerId, customerGroupId }))) {
      return new StepResponse(null, null)
    }
    await container
      .resolve<CompanyModuleService>(COMPANY_MODULE)
      .activations.notePriceGroup({ activationId, customerId, customerGroupId })
    const membership = { customer_id: customerId, customer_group_id: customerGroupId }
    await container.resolve(Modules.CUSTOMER).addCustomerToGroup(membership)
    return new StepResponse(null, membership)
  },
  async (membership, { container }) => {
    if (membership) {
      await container.resolve(Modules.CUSTOMER).removeCustomerFromGroup(membership)
    }
  }
)

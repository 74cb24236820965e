import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { isEmailTaken } from "../../activation/find-login"
import { linkInvalid } from "../errors"
import type { EmailChangeRun } from "../types"

export const updateCustomerEmailStepId = "update-customer-email"

/** Writes the new address to the customer. Undone by the old one, unless another run has taken the change over. */
export const updateCustomerEmailStep = createStep(
  updateCustomerEmailStepId,
  async (run: EmailChangeRun, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    const others = await customers.listCustomers(
      { email: run.newEmail, has_account: true },
      { select: ["id"], take: 2 }
    )
    if (others.some(({ id }) => id !== run.customerId)) {
      throw linkInvalid()
    }
    try {
      await customers.updateCustomers(run.customerId, { email: run.newEmail })
    } catch (error) {
      throw (await isEmailTaken(container, run.newEmail)) ? linkInvalid() : error
    }
    return new StepResponse(null, run)
  },
  async (run, { container }) => {
    const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (run && (await logins.holdsEmailChange({ id: run.changeId, runId: run.runId }))) {
      await container.resolve(Modules.CUSTOMER).updateCustomers(run.customerId, { email: run.oldEmail })
    }
  }
)

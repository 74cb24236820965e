import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { linkInvalid } from "../errors"
import type { EmailChangeRun } from "../types"

export const claimChangeStepId = "claim-change"

/**
 * Makes sure that the change is this run's and that no other person of an own company has the new
 * address. Undone by giving the change back, when everything else has been undone.
 */
export const claimChangeStep = createStep(
  claimChangeStepId,
  async (run: EmailChangeRun, { container }) => {
    const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (!(await logins.holdsEmailChange({ id: run.changeId, runId: run.runId }))) {
      throw linkInvalid()
    }
    const claim = { id: run.changeId, runId: run.runId }
    const inUse = await logins.isEmailInCompany({ email: run.newEmail, customerId: run.customerId, companyId: null })
    return new StepResponse({ inUse }, claim)
  },
  async (claim, { container }) => {
    if (claim) {
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).logins.releaseEmailChange(claim)
    }
  }
)

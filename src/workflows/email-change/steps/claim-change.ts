import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { linkInvalid } from "../errors"
import type { EmailChangeRun } from "../types"
import { undoChange } from "../undo-change"

export const claimChangeStepId = "claim-change"

/**
 * Makes sure that the change is this run's and that no other person of an own company has the new
 * address. Undone by giving the change back, when everything else has been undone: what a dead run wrote, from which this one has
 * taken it over, is undone here.
 */
export const claimChangeStep = createStep(
  claimChangeStepId,
  async (run: EmailChangeRun, { container }) => {
    const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (!(await logins.holdsEmailChange({ id: run.changeId, runId: run.runId }))) {
      throw linkInvalid()
    }
    const inUse = await logins.isEmailInCompany({ email: run.newEmail, customerId: run.customerId, companyId: null })
    return new StepResponse({ inUse }, run)
  },
  async (run, { container }) => {
    if (run) {
      await undoChange(container, run)
      await container
        .resolve<CompanyModuleService>(COMPANY_MODULE)
        .logins.releaseEmailChange({ id: run.changeId, runId: run.runId })
    }
  }
)

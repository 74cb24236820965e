import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { linkInvalid } from "../errors"
import { changedMessages } from "../rules/change-messages"
import type { EmailChangeRun } from "../types"

export const finishChangeStepId = "finish-change"

/** Makes the change stand: at every place and at the account, with the end of all sessions and the mails. The last step. */
export const finishChangeStep = createStep(finishChangeStepId, async (run: EmailChangeRun, { container }) => {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const places = await companies.listPlaces(run.customerId)
  const at = new Date()
  const finished = await companies.logins.finishEmailChange({
    id: run.changeId,
    runId: run.runId,
    at,
    messages: changedMessages(run, { at, isInvited: places.length > 0 && places.every((p) => p.status === "invited") }),
  })
  if (!finished) {
    throw linkInvalid()
  }
  return new StepResponse({ endedAt: at.toISOString() })
})

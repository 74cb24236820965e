import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { budgetRefusal } from "../../../modules/budget/errors"
import { listLimitFaults } from "../../../modules/budget/rules/limit-faults"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { requireConfirmedActor } from "../../users/require-user"
import { requireSubject } from "../require-limit"
import { toDate } from "../rules/limit-facts"
import type { LimitCreateRun, LimitFacts } from "../types"

export const checkNewLimitStepId = "check-new-limit"

/** The limit as it is to be, in the company's currency and time zone. Reads only, so there is nothing to undo. */
export const checkNewLimitStep = createStep(checkNewLimitStepId, async (run: LimitCreateRun, { container }) => {
  const company = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(run.companyId)
  if (!company) {
    throw budgetRefusal("not_found")
  }
  await requireSubject(container, run)
  await requireConfirmedActor(container, run.actor)
  const { actor: _actor, ...values } = run
  const limit: LimitFacts = {
    ...values,
    id: generateEntityId(undefined, "limit"),
    currencyCode: company.currency_code,
    timeZone: company.time_zone,
    version: 1,
  }
  const [fault] = listLimitFaults({
    ...limit,
    validFrom: toDate(limit.validFrom),
    validUntil: toDate(limit.validUntil),
  })
  if (fault) {
    throw budgetRefusal("invalid_data")
  }
  return new StepResponse(limit)
})

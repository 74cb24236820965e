import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { budgetRefusal } from "../../../modules/budget/errors"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { requireConfirmedActor } from "../../users/require-user"
import type { CostCenterCreateRun, CostCenterFacts } from "../types"

export const checkNewCostCenterStepId = "check-new-cost-center"

/** The cost center as it is to be. Reads only, so there is nothing to undo; where it lies is judged under the tree's lock. */
export const checkNewCostCenterStep = createStep(checkNewCostCenterStepId, async (run: CostCenterCreateRun, { container }) => {
  if (!(await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(run.companyId))) {
    throw budgetRefusal("not_found")
  }
  await requireConfirmedActor(container, run.actor)
  const { companyId, parentId, code, name, active } = run
  const center: CostCenterFacts = { id: generateEntityId(undefined, "costcenter"), companyId, parentId, code, name, active, version: 1 }
  return new StepResponse(center)
})

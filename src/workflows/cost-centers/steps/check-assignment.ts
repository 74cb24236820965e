import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { budgetRefusal } from "../../../modules/budget/errors"
import { requireUser } from "../../users/require-user"
import type { CostCenterAssignRun, CostCenterChoices } from "../types"

export const checkAssignmentStepId = "check-cost-center-assignment"

/** Looks whether there is such a user, and whether exactly one of the list is the default. Reads only, so there is nothing to undo. */
export const checkAssignmentStep = createStep(checkAssignmentStepId, async (run: CostCenterAssignRun, { container }) => {
  const { businessUserId, companyId, actor, costCenterIds, defaultId } = run
  const place = await requireUser(container, { businessUserId, actor, mayBeOneself: true })
  if (place.company_id !== companyId) {
    throw budgetRefusal("not_found")
  }
  if (defaultId === null ? costCenterIds.length > 0 : !costCenterIds.includes(defaultId)) {
    throw budgetRefusal("invalid_data")
  }
  const choices: CostCenterChoices = { costCenterIds, defaultId }
  return new StepResponse(choices)
})

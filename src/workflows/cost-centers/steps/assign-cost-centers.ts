import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type { AssignmentChange } from "../../../modules/budget/cost-center-keeper"
import type BudgetModuleService from "../../../modules/budget/service"
import { keepTakenBack } from "../../budgets/keep-taken-back"
import { auditAssignment } from "../rules/cost-center-messages"
import type { CostCenterAssignRun } from "../types"

export const assignCostCentersStepId = "assign-cost-centers"

/** Writes the whole list and the word of it in one transaction; taken back, the list before stands again. */
export const assignCostCentersStep = createStep(
  assignCostCentersStepId,
  async (run: CostCenterAssignRun, { container }) => {
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { businessUserId, companyId, costCenterIds, defaultId, version } = run
    const { before } = await costCenters.assign({ businessUserId, companyId, costCenterIds, defaultId, version }, (change) => tell(run, change))
    return new StepResponse({ costCenterIds, defaultId }, { run, before })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { run, before } = written
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { businessUserId, companyId } = run
    await keepTakenBack(container, businessUserId, async () => {
      await costCenters.assign(
        {
          businessUserId,
          companyId,
          costCenterIds: before.map(({ id }) => id),
          defaultId: before.find((center) => center.is_default)?.id ?? null,
          version: null,
        },
        (change) => tell(run, change, { takenBack: true })
      )
    })
  }
)

function tell(run: CostCenterAssignRun, change: AssignmentChange, { takenBack = false } = {}) {
  return auditAssignment(run, {
    key: `audit:user.cost_centers_changed:${run.businessUserId}:${generateEntityId(undefined, "act")}`,
    change,
    takenBack,
  })
}

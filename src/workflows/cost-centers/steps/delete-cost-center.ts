import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type BudgetModuleService from "../../../modules/budget/service"
import { keepTakenBack } from "../../budgets/keep-taken-back"
import { auditCostCenter } from "../rules/cost-center-messages"
import type { CostCenterDeleteRun } from "../types"

export const deleteCostCenterStepId = "delete-cost-center"

/** Takes a cost center away and tells of it in one transaction; taken back, it is assigned to the same users again. */
export const deleteCostCenterStep = createStep(
  deleteCostCenterStepId,
  async ({ costCenterId: id, companyId, version, actor }: CostCenterDeleteRun, { container }) => {
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const removed = await costCenters.remove({ id, companyId, version: version ?? undefined }, (before) =>
      auditCostCenter(actor, { before, after: null })
    )
    return new StepResponse(removed.center, { actor, removed })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, removed } = written
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    await keepTakenBack(container, removed.center.id, async () => {
      await costCenters.restore(removed, (after) => auditCostCenter(actor, { before: null, after }, { takenBack: true }))
    })
  }
)

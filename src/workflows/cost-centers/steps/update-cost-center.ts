import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type BudgetModuleService from "../../../modules/budget/service"
import { keepTakenBack } from "../../budgets/keep-taken-back"
import { auditCostCenter } from "../rules/cost-center-messages"
import type { CostCenterUpdateRun } from "../types"

export const updateCostCenterStepId = "update-cost-center"

/** Writes the changes and the word of them in one transaction. */
export const updateCostCenterStep = createStep(
  updateCostCenterStepId,
  async (run: CostCenterUpdateRun, { container }) => {
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { costCenterId: id, companyId, version, changes, actor } = run
    const { before, after } = await costCenters.update({ id, companyId, version, changes }, (change) =>
      auditCostCenter(actor, change)
    )
    return new StepResponse(after, { actor, before, after })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, before, after } = written
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { parentId, code, name, active } = before
    await keepTakenBack(container, after.id, async () => {
      await costCenters.update(
        { id: after.id, companyId: after.companyId, version: after.version, changes: { parentId, code, name, active } },
        (change) => auditCostCenter(actor, change, { takenBack: true })
      )
    })
  }
)

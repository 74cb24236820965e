import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type BudgetModuleService from "../../../modules/budget/service"
import { keepTakenBack } from "../../budgets/keep-taken-back"
import type { UserActor } from "../../users/types"
import { auditCostCenter } from "../rules/cost-center-messages"
import type { CostCenterFacts } from "../types"

export const createCostCenterStepId = "create-cost-center"

/** Writes a cost center and the word of it in one transaction. */
export const createCostCenterStep = createStep(
  createCostCenterStepId,
  async ({ actor, center }: { actor: UserActor; center: CostCenterFacts }, { container }) => {
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { version: _version, ...values } = center
    const created = await costCenters.add(values, (after) => auditCostCenter(actor, { before: null, after }))
    return new StepResponse(created, { actor, created })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, created } = written
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    await keepTakenBack(container, created.id, async () => {
      await costCenters.remove({ id: created.id, companyId: created.companyId, version: created.version }, (before) =>
        auditCostCenter(actor, { before, after: null }, { takenBack: true })
      )
    })
  }
)

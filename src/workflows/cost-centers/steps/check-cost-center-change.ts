import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireCostCenter } from "../require-cost-center"
import type { CostCenterDeleteRun, CostCenterUpdateRun } from "../types"

export const checkCostCenterChangeStepId = "check-cost-center-change"

/** The cost center as it stands. Reads only, so there is nothing to undo. */
export const checkCostCenterChangeStep = createStep(
  checkCostCenterChangeStepId,
  async (run: CostCenterUpdateRun | CostCenterDeleteRun, { container }) =>
    new StepResponse(await requireCostCenter(container, run))
)

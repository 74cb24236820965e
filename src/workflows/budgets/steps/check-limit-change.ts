import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { budgetRefusal } from "../../../modules/budget/errors"
import { listLimitFaults } from "../../../modules/budget/rules/limit-faults"
import { requireLimit } from "../require-limit"
import { describeLimit, readTerms } from "../rules/limit-facts"
import type { LimitDeleteRun, LimitUpdateRun } from "../types"

export const checkLimitChangeStepId = "check-limit-change"

/** The limit as it stands, once it may be changed so. Reads only, so there is nothing to undo. */
export const checkLimitChangeStep = createStep(
  checkLimitChangeStepId,
  async (run: LimitUpdateRun | LimitDeleteRun, { container }) => {
    const limit = await requireLimit(container, run)
    if ("changes" in run && listLimitFaults({ ...limit, ...readTerms(run.changes) }).length > 0) {
      throw budgetRefusal("invalid_data")
    }
    return new StepResponse(describeLimit(limit))
  }
)

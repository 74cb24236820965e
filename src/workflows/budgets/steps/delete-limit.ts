import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type BudgetModuleService from "../../../modules/budget/service"
import { keepTakenBack } from "../keep-taken-back"
import { describeLimit } from "../rules/limit-facts"
import { auditLimit } from "../rules/limit-messages"
import type { LimitDeleteRun } from "../types"

export const deleteLimitStepId = "delete-limit"

/** Takes a limit away and tells of it in one transaction; taken back, it counts what was spent meanwhile. */
export const deleteLimitStep = createStep(
  deleteLimitStepId,
  async ({ limitId: id, companyId, version, actor }: LimitDeleteRun, { container }) => {
    const { limits } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const deleted = await limits.remove({ id, companyId, version: version ?? undefined }, (before) =>
      auditLimit(actor, { before, after: null })
    )
    return new StepResponse(describeLimit(deleted), { actor, deleted })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, deleted } = written
    const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    await keepTakenBack(container, deleted.id, async () => {
      await budgets.limits.restore(deleted, {
        at: await budgets.readClock(),
        tell: (after) => auditLimit(actor, { before: null, after }, { takenBack: true }),
      })
    })
  }
)

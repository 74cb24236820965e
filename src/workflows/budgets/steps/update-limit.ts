import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type BudgetModuleService from "../../../modules/budget/service"
import type { Limit } from "../../../modules/budget/types"
import { tellOfAlert } from "../../checkout/rules/tell-of-alert"
import { keepTakenBack } from "../keep-taken-back"
import { describeLimit, describeTerms, readTerms } from "../rules/limit-facts"
import { auditLimit } from "../rules/limit-messages"
import type { LimitUpdateRun } from "../types"
import { watchLimit } from "../watch-limit"

export const updateLimitStepId = "update-limit"

/** Writes the changes and the word of them in one transaction. */
export const updateLimitStep = createStep(
  updateLimitStepId,
  async (run: LimitUpdateRun, { container }) => {
    const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { limitId: id, companyId, version, actor } = run
    let before: Limit | null = null
    const after = await budgets.limits.update(
      { id, companyId, version, changes: readTerms(run.changes) },
      {
        at: await budgets.readClock(),
        tell: (change) => {
          before = change.before
          return auditLimit(actor, change)
        },
        tellOfAlert,
        watch: watchLimit(container, run),
      }
    )
    return new StepResponse(describeLimit(after), { actor, before, after })
  },
  async (written, { container }) => {
    if (!written?.before) {
      return
    }
    const { actor, before, after } = written
    const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    await keepTakenBack(container, after.id, async () => {
      await budgets.limits.update(
        { id: after.id, companyId: after.companyId, version: after.version, changes: readTerms(describeTerms(before)) },
        { at: await budgets.readClock(), tell: (change) => auditLimit(actor, change, { takenBack: true }) }
      )
    })
  }
)

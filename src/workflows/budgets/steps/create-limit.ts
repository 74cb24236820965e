import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BUDGET_MODULE } from "../../../modules/budget"
import type BudgetModuleService from "../../../modules/budget/service"
import type { UserActor } from "../../users/types"
import { keepTakenBack } from "../keep-taken-back"
import { describeLimit, toDate } from "../rules/limit-facts"
import { auditLimit } from "../rules/limit-messages"
import type { LimitFacts } from "../types"
import { watchLimit } from "../watch-limit"

export const createLimitStepId = "create-limit"

/** Writes a limit, what it counts already, and the word of it in one transaction. */
export const createLimitStep = createStep(
  createLimitStepId,
  async (
    { actor, limit, isGapConfirmed }: { actor: UserActor; limit: LimitFacts; isGapConfirmed: boolean },
    { container }
  ) => {
    const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { version: _version, ...values } = limit
    const created = await budgets.limits.add(
      {
        ...values,
        validFrom: toDate(limit.validFrom),
        validUntil: toDate(limit.validUntil),
        alertShares: [...limit.alertShares],
      },
      {
        at: await budgets.readClock(),
        tell: (after) => auditLimit(actor, { before: null, after }),
        watch: limit.onExceed === "approve" ? watchLimit(container, { actor, isGapConfirmed }) : undefined,
      }
    )
    return new StepResponse(describeLimit(created), { actor, created })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, created } = written
    const { limits } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    await keepTakenBack(container, created.id, async () => {
      await limits.remove({ id: created.id, companyId: created.companyId, version: created.version }, (before) =>
        auditLimit(actor, { before, after: null }, { takenBack: true })
      )
    })
  }
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { keepOvertaken } from "../keep-overtaken"
import { auditScope } from "../rules/rule-messages"
import type { RuleScopeRun } from "../types"

export const setRuleScopeStepId = "set-approval-rule-scope"

/** Writes it and the word of it in one transaction; taken back, what was said before holds again. */
export const setRuleScopeStep = createStep(
  setRuleScopeStepId,
  async ({ actor, companyId, shopRules, version }: RuleScopeRun, { container }) => {
    const change = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .rules.setScope({ companyId, shopRules, version }, (change) => auditScope(actor, change))
    return new StepResponse(change.after, { actor, change })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, change } = written
    const { before, after } = change
    const { rules } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    await keepOvertaken(container, `the rules of ${after.companyId}`, async () => {
      await rules.setScope({ ...before, version: after.version }, (back) => auditScope(actor, back, { takenBack: true }))
    })
  }
)

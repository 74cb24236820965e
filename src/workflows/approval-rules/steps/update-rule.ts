import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { keepOvertaken } from "../keep-overtaken"
import { auditRule } from "../rules/rule-messages"
import type { RuleUpdateRun } from "../types"

export const updateRuleStepId = "update-approval-rule"

/** Writes the changes and the word of them in one transaction; taken back, what stood before stands again. */
export const updateRuleStep = createStep(
  updateRuleStepId,
  async ({ actor, companyId, ruleId: id, version, terms }: RuleUpdateRun, { container }) => {
    const change = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .rules.update({ id, companyId, version, terms }, (change) => auditRule(actor, change))
    return new StepResponse(change.after, { actor, change })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, change } = written
    const { before, after } = change
    const { rules } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    await keepOvertaken(container, after.id, async () => {
      await rules.update({ id: after.id, companyId: after.companyId, version: after.version, terms: before }, (back) =>
        auditRule(actor, back, { takenBack: true })
      )
    })
  }
)

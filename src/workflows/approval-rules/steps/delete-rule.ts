import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { keepOvertaken } from "../keep-overtaken"
import { auditRule } from "../rules/rule-messages"
import type { RuleDeleteRun } from "../types"

export const deleteRuleStepId = "delete-approval-rule"

/** Takes a rule away and tells of it in one transaction; taken back, it is there again as it was. */
export const deleteRuleStep = createStep(
  deleteRuleStepId,
  async ({ actor, companyId, ruleId: id, version }: RuleDeleteRun, { container }) => {
    const deleted = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .rules.remove({ id, companyId, version }, (before) => auditRule(actor, { before, after: null }))
    return new StepResponse(deleted, { actor, deleted })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, deleted } = written
    const { rules } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    await keepOvertaken(container, deleted.id, async () => {
      await rules.add(deleted, (after) => auditRule(actor, { before: null, after }, { takenBack: true }))
    })
  }
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type { ApprovalRule } from "../../../modules/approval/rule-types"
import type ApprovalModuleService from "../../../modules/approval/service"
import type { UserActor } from "../../users/types"
import { keepOvertaken } from "../keep-overtaken"
import { auditRule } from "../rules/rule-messages"

export const createRuleStepId = "create-approval-rule"

/** Writes a rule and the word of it in one transaction. */
export const createRuleStep = createStep(
  createRuleStepId,
  async ({ actor, rule }: { actor: UserActor; rule: ApprovalRule }, { container }) => {
    const created = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .rules.add(rule, (after) => auditRule(actor, { before: null, after }))
    return new StepResponse(created, { actor, created })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, created } = written
    const { rules } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    await keepOvertaken(container, created.id, async () => {
      await rules.remove(created, (before) => auditRule(actor, { before, after: null }, { takenBack: true }))
    })
  }
)

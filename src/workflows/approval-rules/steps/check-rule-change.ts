import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import { listRuleObjections } from "../list-rule-objections"
import { requireRule } from "../require-rule-editor"
import type { RuleDeleteRun, RuleUpdateRun } from "../types"

export const checkRuleChangeStepId = "check-approval-rule-change"

/** The rule as it stands, once it may be changed so. Reads only, so there is nothing to undo. */
export const checkRuleChangeStep = createStep(
  checkRuleChangeStepId,
  async (run: RuleUpdateRun | RuleDeleteRun, { container }) => {
    const rule = await requireRule(container, run)
    if ("terms" in run && (await listRuleObjections(container, { ...run.terms, companyId: run.companyId })).length > 0) {
      throw approvalRefusal("invalid_data")
    }
    return new StepResponse(rule)
  }
)

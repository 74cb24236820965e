import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireRuleEditor } from "../require-rule-editor"
import type { RuleScopeRun } from "../types"

export const checkScopeActorStepId = "check-approval-rule-scope"

/** Looks whether the actor may say so. Reads only, so there is nothing to undo. */
export const checkScopeActorStep = createStep(
  checkScopeActorStepId,
  async ({ actor, companyId, shopRules, version }: RuleScopeRun, { container }) => {
    await requireRuleEditor(container, { actor, companyId })
    return new StepResponse({ companyId, shopRules, version })
  }
)

import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RuleScope } from "../../modules/approval/store/rule-scope"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkScopeActorStep } from "./steps/check-scope-actor"
import { setRuleScopeStep } from "./steps/set-rule-scope"
import type { RuleScopeRun } from "./types"

export const setApprovalRuleScopeWorkflowId = "set-approval-rule-scope"

/**
 * Says whether the shop's rules hold in a company beside its own (C7).
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `approvalRuleScopeSet` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `approval_rules_by_operator`, `confirm_own_address`, `changed_meanwhile`
 */
export const setApprovalRuleScopeWorkflow = createWorkflow(setApprovalRuleScopeWorkflowId, (run: RuleScopeRun) => {
  const scope = checkScopeActorStep(run)
  const validate = createHook("validate", { run, scope })
  const result = setRuleScopeStep(run)
  const approvalRuleScopeSet = createHook("approvalRuleScopeSet", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalRuleScopeSet] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function setApprovalRuleScope(container: MedusaContainer, run: RuleScopeRun): Promise<RuleScope> {
  const { errors, result } = await setApprovalRuleScopeWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

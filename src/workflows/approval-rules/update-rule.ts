import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkRuleChangeStep } from "./steps/check-rule-change"
import { updateRuleStep } from "./steps/update-rule"
import type { RuleUpdateRun } from "./types"

export const updateApprovalRuleWorkflowId = "update-approval-rule"

/**
 * Changes a rule that asks for approvals (C7). It holds from the next order on; requests that wait keep the tiers they have.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `approvalRuleUpdated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `approval_rules_by_operator`, `confirm_own_address`, `invalid_data`, `changed_meanwhile`
 */
export const updateApprovalRuleWorkflow = createWorkflow(updateApprovalRuleWorkflowId, (run: RuleUpdateRun) => {
  const rule = checkRuleChangeStep(run)
  const validate = createHook("validate", { run, rule })
  const result = updateRuleStep(run)
  const approvalRuleUpdated = createHook("approvalRuleUpdated", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalRuleUpdated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function updateApprovalRule(container: MedusaContainer, run: RuleUpdateRun): Promise<ApprovalRule> {
  const { errors, result } = await updateApprovalRuleWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

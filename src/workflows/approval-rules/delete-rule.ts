import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkRuleChangeStep } from "./steps/check-rule-change"
import { deleteRuleStep } from "./steps/delete-rule"
import type { RuleDeleteRun } from "./types"

export const deleteApprovalRuleWorkflowId = "delete-approval-rule"

/**
 * Takes a rule that asks for approvals away (C7); requests that wait keep the tiers they have.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `approvalRuleDeleted` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `approval_rules_by_operator`, `confirm_own_address`, `changed_meanwhile`
 */
export const deleteApprovalRuleWorkflow = createWorkflow(deleteApprovalRuleWorkflowId, (run: RuleDeleteRun) => {
  const rule = checkRuleChangeStep(run)
  const validate = createHook("validate", { run, rule })
  const result = deleteRuleStep(run)
  const approvalRuleDeleted = createHook("approvalRuleDeleted", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalRuleDeleted] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function deleteApprovalRule(container: MedusaContainer, run: RuleDeleteRun): Promise<ApprovalRule> {
  const { errors, result } = await deleteApprovalRuleWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

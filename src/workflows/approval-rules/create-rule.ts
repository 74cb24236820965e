import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkNewRuleStep } from "./steps/check-new-rule"
import { createRuleStep } from "./steps/create-rule"
import type { RuleCreateRun } from "./types"

export const createApprovalRuleWorkflowId = "create-approval-rule"

/**
 * Makes a rule that asks for approvals beyond budgets (C7), for a company or the whole shop. It holds from the next order on.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the rule.
 * - `approvalRuleCreated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `approval_rules_by_operator`, `confirm_own_address`, `invalid_data`, `approval_rules_full`
 */
export const createApprovalRuleWorkflow = createWorkflow(createApprovalRuleWorkflowId, (run: RuleCreateRun) => {
  const planned = checkNewRuleStep(run)
  const validate = createHook("validate", { run, rule: planned })
  const result = createRuleStep(transform({ run, planned }, ({ run, planned }) => ({ actor: run.actor, rule: planned })))
  const approvalRuleCreated = createHook("approvalRuleCreated", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalRuleCreated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function createApprovalRule(container: MedusaContainer, run: RuleCreateRun): Promise<ApprovalRule> {
  const { errors, result } = await createApprovalRuleWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

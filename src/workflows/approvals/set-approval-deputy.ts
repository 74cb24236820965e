import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkDeputyStep } from "./steps/check-deputy"
import { setApprovalDeputyStep } from "./steps/set-approval-deputy"
import type { ApprovalDeputyRun } from "./types"

export const setApprovalDeputyWorkflowId = "set-approval-deputy"

/**
 * Names who decides for somebody during an absence (C7), or that nobody does any more; it holds from the next look on.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `approvalDeputySet` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `permission_denied`, `not_oneself`, `approval_deputy_needless`, `approval_deputy_unknown`,
 * `approval_deputy_past`, `changed_meanwhile`
 */
export const setApprovalDeputyWorkflow = createWorkflow(setApprovalDeputyWorkflowId, (run: ApprovalDeputyRun) => {
  const absence = checkDeputyStep(run)
  const validate = createHook("validate", { run, absence })
  const result = setApprovalDeputyStep({ actor: run.actor, absence })
  const approvalDeputySet = createHook("approvalDeputySet", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalDeputySet] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function setApprovalDeputy(container: MedusaContainer, run: ApprovalDeputyRun): Promise<void> {
  const { errors } = await setApprovalDeputyWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { beginEditStep } from "./steps/begin-edit"
import { checkEditStep } from "./steps/check-edit"
import { finishEditStep } from "./steps/finish-edit"
import { lowerLinesStep } from "./steps/lower-lines"
import type { ApprovalEditRun } from "./types"

export const editApprovalWorkflowId = "edit-approval"

/**
 * An approver lowers or removes lines of what was asked for (C6), at the prices that the buyer saw. What the request asks for, and its cart,
 * change together; the buyer is told with the decision.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the edit.
 * - `approvalEdited` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `permission_denied`, `approval_not_own`, `approval_already_decided`, `changed_meanwhile`, `approval_outdated`,
 * `approval_edit_not_lower`, `approval_edit_dearer`, `approval_edit_loses_promotion`
 */
export const editApprovalWorkflow = createWorkflow(editApprovalWorkflowId, (run: ApprovalEditRun) => {
  const { request, changes } = checkEditStep(run)
  const validate = createHook("validate", { run, request, changes })
  const begun = beginEditStep(run)
  const promotionIds = lowerLinesStep({ begun, changes })
  const edited = finishEditStep({ run, begun, changes, promotionIds })
  const approvalEdited = createHook("approvalEdited", { run, request: edited, changes })
  return new WorkflowResponse(edited, { hooks: [validate, approvalEdited] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function editApproval(container: MedusaContainer, run: ApprovalEditRun): Promise<void> {
  const { errors } = await editApprovalWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkActStep } from "./steps/check-act"
import { moveRequestStep } from "./steps/move-request"
import type { ApprovalActRun } from "./types"

export const takeBackApprovalWorkflowId = "take-back-approval"

/**
 * The buyer withdraws a request, makes the cart of a handled one a basket again, or takes it off the own list (C5).
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses it.
 * - `approvalTakenBack` runs when it stands; a handler that throws undoes it.
 *
 * Refuses with `not_found`, `permission_denied`, `approval_already_decided`, `approval_in_process`
 */
export const takeBackApprovalWorkflow = createWorkflow(takeBackApprovalWorkflowId, (run: ApprovalActRun) => {
  const request = checkActStep(run)
  const validate = createHook("validate", { run, request })
  const taken = moveRequestStep(run)
  const approvalTakenBack = createHook("approvalTakenBack", { run, request: taken })
  return new WorkflowResponse(taken, { hooks: [validate, approvalTakenBack] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function takeBackApproval(
  container: MedusaContainer,
  run: ApprovalActRun & { move: "withdraw" | "change" | "remove" }
): Promise<void> {
  const { errors } = await takeBackApprovalWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

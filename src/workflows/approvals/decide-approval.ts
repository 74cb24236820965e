import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { orderApproved } from "./order-approved"
import { checkActStep } from "./steps/check-act"
import { moveRequestStep } from "./steps/move-request"
import type { ApprovalActRun } from "./types"

export const decideApprovalWorkflowId = "decide-approval"

/**
 * An approver approves or rejects a request (C5, C6). Of several decisions at once, a withdrawal among them, one counts.
 * Ordering what was approved comes after it, so that a decision stands whatever becomes of the order.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the decision.
 * - `approvalDecided` runs when it stands and nothing is ordered yet; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `permission_denied`, `approval_not_own`, `approval_already_decided`
 */
export const decideApprovalWorkflow = createWorkflow(decideApprovalWorkflowId, (run: ApprovalActRun) => {
  const request = checkActStep(run)
  const validate = createHook("validate", { run, request })
  const decided = moveRequestStep(run)
  const approvalDecided = createHook("approvalDecided", { run, request: decided })
  return new WorkflowResponse(decided, { hooks: [validate, approvalDecided] })
})

/**
 * Decides, and orders what was approved.
 *
 * @throws what the workflow refuses with, and what a shop's own hooks throw; an order that does not come about is no error
 */
export async function decideApproval(
  container: MedusaContainer,
  run: ApprovalActRun & { move: "approve" | "reject" }
): Promise<void> {
  const { errors } = await decideApprovalWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  if (run.move === "approve") {
    await orderApproved(container, run.requestId)
  }
  void relayOutbox(container)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { orderApproved } from "./order-approved"
import { checkActStep } from "./steps/check-act"
import { moveRequestStep } from "./steps/move-request"
import type { ApprovalActRun } from "./types"

export const moveApprovalWorkflowId = "move-approval"

/**
 * One act on a request (C5, C6): an approver approves or rejects it; its buyer withdraws it, makes the cart of a handled one a basket again, or
 * takes it off the own list. Of several at once one counts; an approval that is not the last that the request's tiers need leaves it open (C7). Ordering what was approved comes after it, so that a decision stands
 * whatever becomes of the order.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the act.
 * - `approvalMoved` runs when it stands and nothing is ordered yet; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `permission_denied`, `approval_not_own`, `approval_not_your_turn`, `approval_already_decided`, `approval_in_process`, `changed_meanwhile`
 */
export const moveApprovalWorkflow = createWorkflow(moveApprovalWorkflowId, (run: ApprovalActRun) => {
  const request = checkActStep(run)
  const validate = createHook("validate", { run, request })
  // whoever acts does so in the tier that they were let into
  const moved = moveRequestStep(transform({ run, request }, ({ run, request }) => ({ run, tier: request.tier })))
  const approvalMoved = createHook("approvalMoved", { run, request: moved })
  return new WorkflowResponse(moved, { hooks: [validate, approvalMoved] })
})

/**
 * Acts, and orders what was approved.
 *
 * @throws what the workflow refuses with, and what a shop's own hooks throw; an order that does not come about is no error
 */
export async function moveApproval(container: MedusaContainer, run: ApprovalActRun): Promise<void> {
  const { errors } = await moveApprovalWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  if (run.move === "approve") {
    await orderApproved(container, run.requestId)
  }
  void relayOutbox(container)
}

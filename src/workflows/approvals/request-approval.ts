import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkRequestStep } from "./steps/check-request"
import { createRequestStep } from "./steps/create-request"
import type { ApprovalFacts, ApprovalRequestRun } from "./types"

export const requestApprovalWorkflowId = "request-approval"

/**
 * Sends a cart that a budget does not let pass to those who can approve it (C4). From then on nothing of the cart can be changed.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the request.
 * - `approvalRequested` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `permission_denied`, `cart_ordered`, `cart_awaiting_approval`, `cart_incomplete`, `approval_not_needed`,
 * `nobody_can_approve`, and what an approval cannot lift: `budget_blocked`, `currency_mismatch`, `cost_center_unavailable`
 */
export const requestApprovalWorkflow = createWorkflow(requestApprovalWorkflowId, (run: ApprovalRequestRun) => {
  const planned = checkRequestStep(run)
  const validate = createHook("validate", { run, request: planned })
  const request = createRequestStep(
    transform({ run, planned }, ({ run, planned }) => ({ planned, clientAddress: run.clientAddress }))
  )
  const approvalRequested = createHook("approvalRequested", { run, request })
  return new WorkflowResponse(request, { hooks: [validate, approvalRequested] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function requestApproval(container: MedusaContainer, run: ApprovalRequestRun): Promise<ApprovalFacts> {
  const { errors, result } = await requestApprovalWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

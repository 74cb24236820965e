import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkCeilingStep } from "./steps/check-ceiling"
import { setApprovalCeilingStep } from "./steps/set-approval-ceiling"
import type { ApprovalCeilingRun } from "./types"

export const setApprovalCeilingWorkflowId = "set-approval-ceiling"

/**
 * Says up to what somebody may approve (C7), which holds from the next look on. What waits above it goes to those who can.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `approvalCeilingSet` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `not_oneself`, `confirm_own_address`, `no_ceiling_for_main_contacts`, `changed_meanwhile`,
 * `nobody_could_approve`
 */
export const setApprovalCeilingWorkflow = createWorkflow(setApprovalCeilingWorkflowId, (run: ApprovalCeilingRun) => {
  const ceiling = checkCeilingStep(run)
  const validate = createHook("validate", { run, ceiling })
  const result = setApprovalCeilingStep(
    transform({ run, ceiling }, ({ run, ceiling }) => ({ actor: run.actor, ceiling, isGapConfirmed: run.isGapConfirmed ?? false }))
  )
  const approvalCeilingSet = createHook("approvalCeilingSet", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalCeilingSet] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function setApprovalCeiling(container: MedusaContainer, run: ApprovalCeilingRun): Promise<void> {
  const { errors } = await setApprovalCeilingWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

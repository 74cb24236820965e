import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkSettingsActorStep } from "./steps/check-settings-actor"
import { setApprovalSettingsStep } from "./steps/set-approval-settings"
import type { ApprovalSettingsRun } from "./types"

export const setApprovalSettingsWorkflowId = "set-approval-settings"

/**
 * Says how approvals go in a company (C7), which holds from the next look on.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `approvalSettingsSet` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `confirm_own_address`, `changed_meanwhile`, `nobody_could_approve`
 */
export const setApprovalSettingsWorkflow = createWorkflow(setApprovalSettingsWorkflowId, (run: ApprovalSettingsRun) => {
  const settings = checkSettingsActorStep(run)
  const validate = createHook("validate", { run, settings })
  const result = setApprovalSettingsStep(run)
  const approvalSettingsSet = createHook("approvalSettingsSet", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, approvalSettingsSet] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function setApprovalSettings(container: MedusaContainer, run: ApprovalSettingsRun): Promise<void> {
  const { errors } = await setApprovalSettingsWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

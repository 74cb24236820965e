import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkLimitChangeStep } from "./steps/check-limit-change"
import { updateLimitStep } from "./steps/update-limit"
import type { LimitUpdateRun } from "./types"

export const updateLimitWorkflowId = "update-limit"

/**
 * Changes a limit (C9), which holds so from the next order on.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `limitUpdated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `invalid_data`, `limit_exists`, `changed_meanwhile`, `nobody_could_approve`
 */
export const updateLimitWorkflow = createWorkflow(updateLimitWorkflowId, (run: LimitUpdateRun) => {
  const limit = checkLimitChangeStep(run)
  const validate = createHook("validate", { run, limit })
  const result = updateLimitStep(run)
  const limitUpdated = createHook("limitUpdated", { run, limit, result })
  return new WorkflowResponse(result, { hooks: [validate, limitUpdated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function updateLimit(container: MedusaContainer, run: LimitUpdateRun): Promise<void> {
  const { errors } = await updateLimitWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

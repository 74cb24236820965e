import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkLimitChangeStep } from "./steps/check-limit-change"
import { deleteLimitStep } from "./steps/delete-limit"
import type { LimitDeleteRun } from "./types"

export const deleteLimitWorkflowId = "delete-limit"

/**
 * Takes a limit away (C1): it holds nobody from the next order on. What was counted to it stays in the ledger.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws keeps the limit.
 * - `limitDeleted` runs when it is gone; a handler that throws brings it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `changed_meanwhile`
 */
export const deleteLimitWorkflow = createWorkflow(deleteLimitWorkflowId, (run: LimitDeleteRun) => {
  const limit = checkLimitChangeStep(run)
  const validate = createHook("validate", { run, limit })
  const result = deleteLimitStep(run)
  const limitDeleted = createHook("limitDeleted", { run, limit })
  return new WorkflowResponse(result, { hooks: [validate, limitDeleted] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function deleteLimit(container: MedusaContainer, run: LimitDeleteRun): Promise<void> {
  const { errors } = await deleteLimitWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkNewLimitStep } from "./steps/check-new-limit"
import { createLimitStep } from "./steps/create-limit"
import type { LimitCreateRun, LimitFacts } from "./types"

export const createLimitWorkflowId = "create-limit"

/**
 * Sets a limit for a user, a role, a cost center or the company (C1). It holds from the next order on, and counts what was
 * spent in the period already.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the limit.
 * - `limitCreated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `invalid_data`, `limit_exists`, `nobody_could_approve`
 */
export const createLimitWorkflow = createWorkflow(createLimitWorkflowId, (run: LimitCreateRun) => {
  const planned = checkNewLimitStep(run)
  const validate = createHook("validate", { run, limit: planned })
  const limit = createLimitStep(transform({ run, planned }, ({ run, planned }) => ({ actor: run.actor, limit: planned, isGapConfirmed: run.isGapConfirmed ?? false })))
  const limitCreated = createHook("limitCreated", { run, limit })
  return new WorkflowResponse(limit, { hooks: [validate, limitCreated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function createLimit(container: MedusaContainer, run: LimitCreateRun): Promise<LimitFacts> {
  const { errors, result } = await createLimitWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

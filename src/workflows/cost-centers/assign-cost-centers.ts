import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { assignCostCentersStep } from "./steps/assign-cost-centers"
import { checkAssignmentStep } from "./steps/check-assignment"
import type { CostCenterAssignRun } from "./types"

export const assignCostCentersWorkflowId = "assign-cost-centers"

/**
 * Says which cost centers a user may choose, and which one is booked on where nothing is chosen (C1); the list replaces the one
 * before.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses it.
 * - `costCentersAssigned` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `changed_meanwhile`, `confirm_own_address`, `invalid_data`
 */
export const assignCostCentersWorkflow = createWorkflow(assignCostCentersWorkflowId, (run: CostCenterAssignRun) => {
  const choices = checkAssignmentStep(run)
  const validate = createHook("validate", { run, choices })
  const result = assignCostCentersStep(run)
  const costCentersAssigned = createHook("costCentersAssigned", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, costCentersAssigned] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function assignCostCenters(container: MedusaContainer, run: CostCenterAssignRun): Promise<void> {
  const { errors } = await assignCostCentersWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

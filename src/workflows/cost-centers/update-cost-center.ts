import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkCostCenterChangeStep } from "./steps/check-cost-center-change"
import { updateCostCenterStep } from "./steps/update-cost-center"
import type { CostCenterUpdateRun } from "./types"

export const updateCostCenterWorkflowId = "update-cost-center"

/**
 * Renames, moves, deactivates or activates a cost center (C1). A move holds from the next order on: what was spent stays counted
 * where it was. An inactive one cannot be chosen, and an order that chose it is refused until another one is.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `costCenterUpdated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `changed_meanwhile`, `cost_center_code_taken`, `cost_center_cycle`,
 * `cost_center_too_deep`
 */
export const updateCostCenterWorkflow = createWorkflow(updateCostCenterWorkflowId, (run: CostCenterUpdateRun) => {
  const costCenter = checkCostCenterChangeStep(run)
  const validate = createHook("validate", { run, costCenter })
  const result = updateCostCenterStep(run)
  const costCenterUpdated = createHook("costCenterUpdated", { run, costCenter, result })
  return new WorkflowResponse(result, { hooks: [validate, costCenterUpdated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function updateCostCenter(container: MedusaContainer, run: CostCenterUpdateRun): Promise<void> {
  const { errors } = await updateCostCenterWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkCostCenterChangeStep } from "./steps/check-cost-center-change"
import { deleteCostCenterStep } from "./steps/delete-cost-center"
import type { CostCenterDeleteRun } from "./types"

export const deleteCostCenterWorkflowId = "delete-cost-center"

/**
 * Takes a cost center away that nothing lies below and no budget is set for (C1). Nobody is assigned to it any more; the ledger
 * keeps what was spent on it, and a basket that chose it is refused until another one is chosen.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws keeps it.
 * - `costCenterDeleted` runs when it is gone; a handler that throws brings it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `changed_meanwhile`, `cost_center_in_use`
 */
export const deleteCostCenterWorkflow = createWorkflow(deleteCostCenterWorkflowId, (run: CostCenterDeleteRun) => {
  const costCenter = checkCostCenterChangeStep(run)
  const validate = createHook("validate", { run, costCenter })
  const result = deleteCostCenterStep(run)
  const costCenterDeleted = createHook("costCenterDeleted", { run, costCenter })
  return new WorkflowResponse(result, { hooks: [validate, costCenterDeleted] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function deleteCostCenter(container: MedusaContainer, run: CostCenterDeleteRun): Promise<void> {
  const { errors } = await deleteCostCenterWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

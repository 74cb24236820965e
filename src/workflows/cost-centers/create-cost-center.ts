import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkNewCostCenterStep } from "./steps/check-new-cost-center"
import { createCostCenterStep } from "./steps/create-cost-center"
import type { CostCenterCreateRun, CostCenterFacts } from "./types"

export const createCostCenterWorkflowId = "create-cost-center"

/**
 * Makes a cost center, at the top of a company's tree or below another one (C1).
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses it.
 * - `costCenterCreated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `cost_center_code_taken`, `cost_center_too_deep`
 */
export const createCostCenterWorkflow = createWorkflow(createCostCenterWorkflowId, (run: CostCenterCreateRun) => {
  const planned = checkNewCostCenterStep(run)
  const validate = createHook("validate", { run, costCenter: planned })
  const costCenter = createCostCenterStep(transform({ run, planned }, ({ run, planned }) => ({ actor: run.actor, center: planned })))
  const costCenterCreated = createHook("costCenterCreated", { run, costCenter })
  return new WorkflowResponse(costCenter, { hooks: [validate, costCenterCreated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function createCostCenter(container: MedusaContainer, run: CostCenterCreateRun): Promise<CostCenterFacts> {
  const { errors, result } = await createCostCenterWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
  return result
}

import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { claimChangeStep } from "./steps/claim-change"
import { finishChangeStep } from "./steps/finish-change"
import { updateCustomerEmailStep } from "./steps/update-customer-email"
import { updateLoginStep } from "./steps/update-login"
import { verifyAddressStep } from "./steps/verify-address"
import type { EmailChangeRun } from "./types"

export const changeEmailWorkflowId = "change-email"

/**
 * Makes a change of e-mail to which every address has agreed (B3): login, customer,
 * the platform's word that the address is confirmed, and our own rows, or nothing of it.
 * Every step may be repeated: what a dead process left half-way is made by running it again.
 *
 * Hook for a shop's own steps: `validate` runs before anything is written; a handler that
 * throws refuses the change.
 *
 * Refuses with `link_invalid` where the address went to somebody else meanwhile.
 */
export const changeEmailWorkflow = createWorkflow(changeEmailWorkflowId, (run: EmailChangeRun) => {
  const { inUse } = claimChangeStep(run)
  const validate = createHook("validate", { run })
  updateLoginStep({ run, inUse })
  updateCustomerEmailStep(run)
  verifyAddressStep(run)
  const result = finishChangeStep(run)
  emitEventStep({
    eventName: CustomerWorkflowEvents.UPDATED,
    data: transform({ run }, ({ run }) => [{ id: run.customerId }]),
  })
  return new WorkflowResponse(result, { hooks: [validate] })
})

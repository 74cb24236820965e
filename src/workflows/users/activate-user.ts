import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkUserActStep } from "./steps/check-user-act"
import { activateUserStep } from "./steps/activate-user"
import type { UserActRun } from "./types"

export const activateUserWorkflowId = "activate-business-user"

/**
 * Activates a deactivated user (B4); whoever never came in is invited again. Others stay as they are.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the act.
 * - `userActivated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `permission_denied` (a user who stands above), `nobody_could_approve`
 */
export const activateUserWorkflow = createWorkflow(activateUserWorkflowId, (run: UserActRun) => {
  const user = checkUserActStep(
    transform({ run }, ({ run }) => ({ successorId: null, ...run, mayBeOneself: true, roleKeys: null, isAboutPlace: true }))
  )
  const validate = createHook("validate", { run, user })
  const result = activateUserStep(run)
  const userActivated = createHook("userActivated", { run, user, result })
  return new WorkflowResponse(result, { hooks: [validate, userActivated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function activateUser(container: MedusaContainer, run: UserActRun): Promise<void> {
  const { errors } = await activateUserWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

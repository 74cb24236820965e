import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkUserActStep } from "./steps/check-user-act"
import { deactivateUserStep } from "./steps/deactivate-user"
import type { UserLeaveRun } from "./types"

export const deactivateUserWorkflowId = "deactivate-business-user"

/**
 * Deactivates a user (B4), who is refused in this company from the next request on.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the act.
 * - `userDeactivated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `not_oneself`, `confirm_own_address`, `role_not_assignable` (a successor whom the actor
 * may not name), `permission_denied` (a user who stands above them), `last_main_contact`, `nobody_could_approve`
 */
export const deactivateUserWorkflow = createWorkflow(deactivateUserWorkflowId, (run: UserLeaveRun) => {
  const user = checkUserActStep(
    transform({ run }, ({ run }) => ({ ...run, mayBeOneself: false, roleKeys: null, isAboutPlace: true }))
  )
  const validate = createHook("validate", { run, user })
  const result = deactivateUserStep(run)
  const userDeactivated = createHook("userDeactivated", { run, user, result })
  return new WorkflowResponse(result, { hooks: [validate, userDeactivated] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function deactivateUser(container: MedusaContainer, run: UserLeaveRun): Promise<void> {
  const { errors } = await deactivateUserWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

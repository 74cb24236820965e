import type { MedusaContainer } from "@medusajs/framework/types"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkUserActStep } from "./steps/check-user-act"
import { removeUserStep } from "./steps/remove-user"
import type { UserLeaveRun } from "./types"

export const removeUserWorkflowId = "remove-business-user"

/**
 * Removes a user from the company (B3): roles, rights and the company's prices go, the person's login stays, as an
 * ordinary customer's where there is no other company.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the act.
 * - `userRemoved` runs when it stands; a handler that throws takes it back.
 *
 * Refuses as `deactivateUserWorkflow`
 */
export const removeUserWorkflow = createWorkflow(removeUserWorkflowId, (run: UserLeaveRun) => {
  const user = checkUserActStep(
    transform({ run }, ({ run }) => ({ ...run, mayBeOneself: false, roleKeys: null, isAboutPlace: true }))
  )
  const validate = createHook("validate", { run, user })
  const result = removeUserStep({ run, user })
  const userRemoved = createHook("userRemoved", { run, user, result })
  return new WorkflowResponse(result, { hooks: [validate, userRemoved] })
})

/** @throws what the workflow refuses with, and what a shop's own hooks throw */
export async function removeUser(container: MedusaContainer, run: UserLeaveRun): Promise<void> {
  const { errors } = await removeUserWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  void relayOutbox(container)
}

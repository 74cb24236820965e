import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCode } from "../activation/errors"
import { relayOutbox } from "../outbox/relay-outbox"
import { checkUserActStep } from "./steps/check-user-act"
import { CHANGED_MEANWHILE, updateUserStep } from "./steps/update-user"
import type { UserUpdateRun } from "./types"

export const updateUserWorkflowId = "update-business-user"

/**
 * Changes a user (B3). Where this place is the person's only one, the platform's customer takes the
 * new name as well.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs before anything is written; a handler that throws refuses the change.
 * - `userUpdated` runs when it stands; a handler that throws takes it back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `role_unknown`, `role_not_assignable`, `last_main_contact`, `nobody_could_approve`
 */
export const updateUserWorkflow = createWorkflow(updateUserWorkflowId, (run: UserUpdateRun) => {
  const user = checkUserActStep(
    transform({ run }, ({ run: { businessUserId, actor, changes, successorId } }) => ({
      businessUserId,
      actor,
      mayBeOneself: true,
      roleKeys: changes.role_keys ?? null,
      isAboutPlace: false,
      // a successor is only looked at where roles change
      successorId: changes.role_keys ? successorId : null,
    }))
  )
  const validate = createHook("validate", { run, user })
  const result = updateUserStep({ run, user })
  const userUpdated = createHook("userUpdated", { run, user, result })
  return new WorkflowResponse(result, { hooks: [validate, userUpdated] })
})

/**
 * @returns false where somebody else changed the user since `version`
 * @throws what the workflow refuses with, and what a shop's own hooks throw
 */
export async function updateUser(container: MedusaContainer, run: UserUpdateRun): Promise<boolean> {
  const { errors } = await updateUserWorkflow(container).run({ input: run, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error && readCode(error) !== CHANGED_MEANWHILE) {
    throw error
  }
  void relayOutbox(container)
  return !error
}

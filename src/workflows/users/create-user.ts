import { createCustomersWorkflow, setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { createHook, createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acceptUserStep } from "./steps/accept-user"
import { claimLoginStep } from "./steps/claim-login"
import { commitUserStep } from "./steps/commit-user"
import { createUserLoginStep } from "./steps/create-user-login"
import type { UserRun } from "./types"

export const createUserWorkflowId = "create-business-user"

/**
 * Adds a user to a company (B5, B6): takes the e-mail, decides, makes a login where the shop does not know the
 * person, and writes place, roles and the mail that lets them in, or nothing of it.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs when the user is accepted and before anything is written; a handler that throws
 *   refuses it, and nothing is left.
 * - `userCreated` runs when everything stands; a handler that throws takes everything back.
 *
 * Refuses with `not_found`, `confirm_own_address`, `role_unknown`, `role_not_assignable`, `contact_in_use`
 * and `email_in_use`.
 */
export const createUserWorkflow = createWorkflow(createUserWorkflowId, (run: UserRun) => {
  claimLoginStep(run)
  const accepted = acceptUserStep(run)
  const validate = createHook("validate", { run, accepted })

  when("person-is-new", { accepted }, ({ accepted }) => accepted.makesCustomer).then(() => {
    const login = createUserLoginStep(
      transform({ run, accepted }, ({ run, accepted }) => ({
        draftId: run.draftId,
        email: run.email,
        authIdentityId: accepted.authIdentityId,
      }))
    )
    createCustomersWorkflow.runAsStep({
      input: transform({ run, accepted }, ({ run, accepted }) => ({
        customersData: [
          {
            id: run.plannedCustomerId,
            email: run.email,
            has_account: true,
            first_name: run.firstName,
            last_name: run.lastName,
            company_name: accepted.companyName,
          },
        ],
      })),
    })
    setAuthAppMetadataStep({
      authIdentityId: login.authIdentityId,
      actorType: "customer",
      value: run.plannedCustomerId,
    })
  })

  const result = commitUserStep({ run, accepted })
  const userCreated = createHook("userCreated", { run, result })
  return new WorkflowResponse(result, { hooks: [validate, userCreated] })
})

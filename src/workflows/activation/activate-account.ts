import { createCustomersWorkflow, setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { claimActivationStep } from "./steps/claim-activation"
import { commitActivationStep } from "./steps/commit-activation"
import { createLoginStep } from "./steps/create-login"
import { decideActivationStep } from "./steps/decide-activation"
import { joinPriceGroupStep } from "./steps/join-price-group"
import { loadActivationFactsStep } from "./steps/load-activation-facts"
import type { ActivationRun } from "./types"

export const activateAccountWorkflowId = "activate-account"

/**
 * Activates an account (A2–A7): takes the customer number, asks the ERP,
 * decides, and makes login, customer, company and place, or nothing of it.
 *
 * Hooks for a shop's own steps:
 * - `validate` runs when the activation is accepted and before anything is
 *   written; a handler that throws refuses it, and nothing is left.
 * - `activated` runs when everything stands; a handler that throws takes
 *   everything back.
 *
 * The result is null where the answer to the commit was lost and nobody could say whether it stands; the job undoes it where it does not.
 *
 * Refuses with the codes of `ActivationRefusal` and `erp_unavailable`.
 */
export const activateAccountWorkflow = createWorkflow(
  activateAccountWorkflowId,
  (run: ActivationRun) => {
    claimActivationStep(run)
    const question = transform({ run }, ({ run }) => ({
      customerNumber: run.customerNumber,
      invoiceNumber: run.invoiceNumber,
      email: run.email,
      customerId: run.signedIn?.customerId ?? null,
    }))
    const loaded = loadActivationFactsStep(question)
    const accepted = decideActivationStep({ run, loaded })
    const told = transform({ run }, ({ run }) => ({ ...run, password: null }))
    const validate = createHook("validate", { run: told, accepted })

    const created = when("shopper-is-new", { run }, ({ run }) => run.signedIn === null).then(() => {
      const login = createLoginStep(
        transform({ run }, ({ run }) => ({
          activationId: run.activationId,
          email: run.email,
          password: run.password ?? "",
        }))
      )
      createCustomersWorkflow.runAsStep({
        input: transform({ run, accepted }, ({ run, accepted }) => ({
          customersData: [
            {
              id: run.customerId,
              email: run.email,
              has_account: true,
              first_name: accepted.firstName ?? undefined,
              last_name: accepted.lastName ?? undefined,
              company_name: accepted.erpCustomer.name,
              phone: accepted.erpCustomer.address.phone ?? undefined,
            },
          ],
        })),
      })
      setAuthAppMetadataStep({
        authIdentityId: login.authIdentityId,
        actorType: "customer",
        value: run.customerId,
      })
      return login
    })

    joinPriceGroupStep(
      transform({ run, accepted }, ({ run, accepted }) => ({
        activationId: run.activationId,
        customerId: run.customerId,
        customerGroupId: accepted.customerGroupId,
      }))
    )

    const committed = commitActivationStep(
      transform({ told, accepted, created }, ({ told, accepted, created }) => ({
        run: told,
        accepted,
        authIdentityId: created?.authIdentityId ?? told.signedIn?.authIdentityId ?? "",
      }))
    )
    const {
      hooks: [activated],
    } = when("activation-stands", { committed }, ({ committed }) => committed.stands).then(() => ({
      result: committed.result,
      hooks: [createHook("activated", { run: told, result: committed.result })] as const,
    }))
    const result = transform({ committed }, ({ committed }) => (committed.stands ? committed.result : null))
    return new WorkflowResponse(result, { hooks: [validate, activated] })
  }
)

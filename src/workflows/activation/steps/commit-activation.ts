import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import { ACTIVATION_SUPERSEDED } from "../../../modules/company/errors"
import type CompanyModuleService from "../../../modules/company/service"
import type { ActivationCommit } from "../../../modules/company/store/activation-store"
import { describeError } from "../../../outbox/describe-error"
import { readCode } from "../errors"
import { prepareAcceptance, prepareDepartures } from "../rules/activation-messages"
import { prepareCompany } from "../rules/prepare-company"
import { preparePlace } from "../rules/prepare-place"
import type { AcceptedActivation, ActivationResult, ActivationRun } from "../types"
import { UNDO_LEASE_MS } from "../undo-activation"

export const commitActivationStepId = "commit-activation"

/** How often, and after which pauses, the database is asked about a commit whose answer was lost. */
const LOOKS = 5
const PAUSE_MS = 500

/**
 * Writes company, place, account and what they tell in one transaction. Before
 * it nothing of the run counts, after it everything does. A commit whose answer was lost stands or it does not: only the
 * database knows. Where it cannot be asked, `stands` is false and nothing is undone: the job does that, or it stands.
 *
 * Undone where a later step, such as a shop's own `activated` hook, fails.
 */
export const commitActivationStep = createStep(
  commitActivationStepId,
  async (
    { run, accepted, authIdentityId }: { run: ActivationRun; accepted: AcceptedActivation; authIdentityId: string },
    { container }
  ) => {
    const { company } = getOptions()
    const commit: ActivationCommit = {
      activationId: run.activationId,
      outcome: accepted.outcome,
      company: accepted.createsCompany
        ? prepareCompany({
            id: run.companyId,
            customerNumber: run.customerNumber,
            erpCustomer: accepted.erpCustomer,
            defaults: company.defaults,
          })
        : null,
      customerGroupId: accepted.customerGroupId,
      place: preparePlace(run, accepted),
      account: {
        customerId: run.customerId,
        emailConfirmed: run.emailConfirmed,
        confirmationRequired: run.confirmationRequired,
      },
      departedCustomerIds: accepted.departedCustomerIds,
      messages: prepareAcceptance(run, accepted, authIdentityId),
      departures: prepareDepartures(run, accepted),
    }
    const stands = await commitOnce(container, commit)
    const result: ActivationResult = {
      outcome: accepted.outcome,
      businessUserId: run.businessUserId,
      companyId: accepted.companyId,
      customerId: run.customerId,
      authIdentityId,
    }
    return new StepResponse({ stands, result }, run.activationId)
  },
  async (activationId, { container }) => {
    if (activationId) {
      const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
      // by itself, before anything goes: from here on the job can finish it
      await companies.activations.takeBack({ activationId, leaseMs: UNDO_LEASE_MS })
      await companies.activations.revert(activationId)
    }
  }
)

/**
 * @returns false where nobody can say whether it stands
 * @throws why it does not stand
 */
async function commitOnce(container: MedusaContainer, commit: ActivationCommit): Promise<boolean> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  try {
    await companies.activations.commit(commit)
    return true
  } catch (error) {
    if (readCode(error) === ACTIVATION_SUPERSEDED) {
      throw error
    }
    const stands = await hasCommitted(container, commit.activationId)
    if (stands === false) {
      throw error
    }
    return stands ?? false
  }
}

/** Null where the database does not say. */
async function hasCommitted(container: MedusaContainer, activationId: string): Promise<boolean | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  for (let look = 1; ; look++) {
    try {
      return await companies.activations.hasCommitted(activationId)
    } catch (error) {
      if (look === LOOKS) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`activation: whether ${activationId} stands is not known: ${describeError(error)}`)
        return null
      }
      await sleep(PAUSE_MS)
    }
  }
}

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import type { ActivationCommit } from "../../../modules/company/store/activation-store"
import { prepareAcceptance, prepareDepartures } from "../rules/activation-messages"
import { prepareCompany } from "../rules/prepare-company"
import { preparePlace } from "../rules/prepare-place"
import type { AcceptedActivation, ActivationResult, ActivationRun } from "../types"

export const commitActivationStepId = "commit-activation"

/**
 * Writes company, place, account and what they tell in one transaction. Before
 * it nothing of the run counts, after it everything does. Undone where a later step, such
 * as a shop's own `activated` hook, fails.
 */
export const commitActivationStep = createStep(
  commitActivationStepId,
  async (
    { run, accepted, authIdentityId }: { run: ActivationRun; accepted: AcceptedActivation; authIdentityId: string },
    { container }
  ) => {
    const { company } = getOptions()
    const messages = prepareAcceptance(run, accepted, authIdentityId)
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
      messages: [...messages, ...prepareDepartures(run, accepted)],
    }
    const committed = await container.resolve<CompanyModuleService>(COMPANY_MODULE).activations.commit(commit)
    const result: ActivationResult = {
      outcome: accepted.outcome,
      businessUserId: run.businessUserId,
      companyId: accepted.companyId,
      customerId: run.customerId,
      authIdentityId,
    }
    return new StepResponse(result, {
      ...committed,
      activationId: run.activationId,
      createdCompanyId: commit.company?.id ?? null,
      messageKeys: messages.map((message) => message.key),
    })
  },
  async (written, { container }) => {
    if (written) {
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).activations.revert(written)
    }
  }
)

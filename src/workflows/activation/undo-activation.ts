import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { UnfinishedActivation } from "../../modules/company/store/activation-undo-store"
import { undoLogin } from "../login/undo-login"

/** How long one undoing may take before another may take it over. */
export const UNDO_LEASE_MS = 30_000

/**
 * Takes back all that a run made, ours and the platform's, and gives its number free once nothing is left. What is
 * gone already does not matter, so it may be begun anew wherever it failed.
 */
export async function undoActivation(container: MedusaContainer, activation: UnfinishedActivation): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { planned_customer_id: planned, joined_customer_id: joined, joined_group_id: group } = activation
  await companies.activations.revert(activation.id)
  if (joined && group) {
    await container
      .resolve(Modules.CUSTOMER)
      .removeCustomerFromGroup({ customer_id: joined, customer_group_id: group })
  }
  if (planned && activation.login_begun_at) {
    await undoLogin(container, {
      runId: activation.id,
      startedAt: activation.login_begun_at,
      email: activation.email,
      plannedCustomerId: planned,
      authIdentityId: activation.auth_identity_id,
    })
  }
  await companies.activations.release(activation.id)
}

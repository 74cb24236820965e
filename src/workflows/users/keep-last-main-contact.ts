import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { attachCustomers, detachCustomers } from "./detach-customers"
import type { Detached } from "./detach-customers"

/**
 * For the hook `deleteCustomersWorkflow.hooks.customersDeleted`: the platform's own admin cannot delete the last
 * active main contact of a company with a center (B4); the refusal brings the customer back. The places go with the
 * customer at this very moment, so that two deletions at once cannot both pass. The plugin registers it
 * (option `hooks.customersDeleted`); a shop that owns this hook calls it itself.
 *
 * @throws `last_main_contact`
 */
export async function keepLastMainContact(
  { ids }: { ids: string[] },
  { container }: { container: MedusaContainer }
): Promise<StepResponse<undefined, Detached>> {
  const detached = await detachCustomers(container, { customerIds: ids, keepsMainContacts: true })
  return new StepResponse(undefined, detached)
}

/** The compensation that belongs to `keepLastMainContact`: a later step failed, so everything is as before. */
export async function restoreMainContacts(
  detached: Detached | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (detached) {
    await attachCustomers(container, detached)
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"
import { settleActivations } from "../workflows/activation/settle-activations"
import { attempt } from "../workflows/attempt"
import { settleLogins } from "../workflows/users/settle-logins"

/**
 * Undoes activations and logins of new users that a dead process left half-way, and clears what counts
 * no longer. Safe on every instance at once.
 */
export default async function settleActivationsJob(container: MedusaContainer): Promise<void> {
  await attempt(container, "activation: undoing what was left half-way", async () => await settleActivations(container))
  await attempt(container, "users: undoing logins that were left half-way", async () => await settleLogins(container))
  await container.resolve<CompanyModuleService>(COMPANY_MODULE).clearOutdated()
}

export const config = {
  name: "customer-center-settle-activations",
  schedule: "* * * * *",
}

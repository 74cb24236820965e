import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { describeError } from "../../outbox/describe-error"
import { changeEmailWorkflow } from "./change-email"
import { CHANGE_LEASE_MS, prepareRun } from "./prepare-run"

const BATCH = 50

/**
 * Makes the changes of e-mail that a dead process left half-way; one that cannot be
 * made any more is undone. Safe to run anywhere, any time, by several instances at once.
 *
 * @returns how many were taken over
 */
export async function settleEmailChanges(container: MedusaContainer): Promise<number> {
  const unfinished = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .logins.takeOverEmailChanges({
      runId: generateEntityId(undefined, "emrun"),
      limit: BATCH,
      leaseMs: CHANGE_LEASE_MS,
    })
  for (const change of unfinished) {
    try {
      await changeEmailWorkflow(container).run({ input: prepareRun(change) })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`A change of e-mail that was left half-way was undone: ${describeError(error)}`)
    }
  }
  return unfinished.length
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { attempt } from "../attempt"
import { undoLogin } from "../login/undo-login"

/** How long one settling may take before another may take it over. */
const SETTLE_LEASE_MS = 30_000
const BATCH = 50

/**
 * Undoes logins that were being made for a new user when their process died: the place does not stand, so
 * customer and identity go, and the e-mail is free again. Safe to run anywhere, any time, by several instances at once.
 *
 * @returns how many were undone
 */
export async function settleLogins(
  container: MedusaContainer,
  { only = null }: { only?: string | null } = {}
): Promise<number> {
  const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const unfinished = await users.takeOverDrafts({ only, limit: BATCH, leaseMs: SETTLE_LEASE_MS })
  let undone = 0
  for (const draft of unfinished) {
    const undo = async () => {
      await undoLogin(container, {
        runId: draft.id,
        startedAt: draft.created_at,
        email: draft.email,
        plannedCustomerId: draft.planned_customer_id,
        authIdentityId: draft.auth_identity_id,
      })
      await users.releaseDraft(draft.id)
      return true
    }
    // who waits for this one is told that it failed
    undone += only === null ? await attempt(container, `users: undoing the login of ${draft.id}`, undo) : Number(await undo())
  }
  await users.deleteOutdatedDrafts()
  return undone
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin } from "../activation/find-login"

/** By how much the clocks of database and processes may differ. */
const CLOCK_DIFFERENCE_MS = 10_000

/** What a dead run may have made outside our rooms. */
export interface UnfinishedLogin {
  /** Of the activation, or of the draft of a new user. */
  runId: string
  startedAt: Date
  email: string
  plannedCustomerId: string
  /** As far as the run came to note it. */
  authIdentityId: string | null
}

/** Removes the customer and the login that a dead run left, and nothing that is somebody else's. */
export async function undoLogin(container: MedusaContainer, unfinished: UnfinishedLogin): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const { email, plannedCustomerId } = unfinished
  await container.resolve(Modules.CUSTOMER).deleteCustomers([plannedCustomerId])
  const login = await findLogin(container, email)
  if (!login) {
    return
  }
  const isBound = login.customerId === plannedCustomerId
  if (isBound && login.otherActors.length > 0) {
    // the login was there before the run, for an operator; only the customer was hung on it
    const { app_metadata: actors } = await auth.retrieveAuthIdentity(login.authIdentityId)
    // the platform takes a key with null for one that is taken
    const { customer_id: _customerId, ...others } = actors ?? {}
    await auth.updateAuthIdentities({ id: login.authIdentityId, app_metadata: others })
    return
  }
  if (isBound || (!login.hasActor && (await isOwn(container, unfinished, login.authIdentityId)))) {
    await auth.deleteAuthIdentities([login.authIdentityId])
  }
}

/**
 * Whether a login that nobody is behind is this run's: the one it noted. One that died before noting made it after its
 * start, and no other run that lives is just making one with the same e-mail.
 */
async function isOwn(container: MedusaContainer, unfinished: UnfinishedLogin, found: string): Promise<boolean> {
  const { runId, email, authIdentityId, startedAt } = unfinished
  if (authIdentityId !== null) {
    return authIdentityId === found
  }
  const identity = await container.resolve(Modules.AUTH).retrieveAuthIdentity(found)
  const madeAt = new Date(String(Reflect.get(identity, "created_at")))
  const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  return madeAt.getTime() >= startedAt.getTime() - CLOCK_DIFFERENCE_MS && !(await users.isLoginBeingMade({ email, exceptRunId: runId }))
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { findLogin } from "../activation/find-login"

/** What a dead run may have made outside our rooms. */
export interface UnfinishedLogin {
  email: string
  plannedCustomerId: string
  /** As far as the run came to note it. */
  authIdentityId: string | null
}

/** Removes the customer and the login that a dead run left, and nothing that is somebody else's. */
export async function undoLogin(container: MedusaContainer, unfinished: UnfinishedLogin): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const { email, plannedCustomerId, authIdentityId } = unfinished
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
  // nobody is behind it, and it is the one this run noted, or the run died before noting
  const isOrphan = !login.hasActor && (authIdentityId ?? login.authIdentityId) === login.authIdentityId
  if (isBound || isOrphan) {
    await auth.deleteAuthIdentities([login.authIdentityId])
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Whether the platform has it proven that this login's owner reads the mails to this address. */
export async function isEmailVerified(
  container: MedusaContainer,
  login: { authIdentityId: string; email: string }
): Promise<boolean> {
  const verifications = await container
    .resolve(Modules.AUTH)
    .listAuthVerifications({ auth_identity_id: login.authIdentityId, entity_type: "email" })
  return verifications.some(
    ({ entity_id, verified_at }) => Boolean(verified_at) && entity_id.toLowerCase() === login.email.toLowerCase()
  )
}

import type { IAuthModuleService } from "@medusajs/framework/types"
import { PASSWORD_PROVIDER } from "../activation/find-login"

/** The e-mail under which an identity signs in with a password; null where it has none. */
export async function findPasswordLogin(
  auth: Pick<IAuthModuleService, "listProviderIdentities">,
  authIdentityId: string
): Promise<{ id: string; email: string } | null> {
  const [found] = await auth.listProviderIdentities(
    { auth_identity_id: authIdentityId, provider: PASSWORD_PROVIDER },
    { select: ["id", "entity_id"], take: 1 }
  )
  return found ? { id: found.id, email: found.entity_id } : null
}

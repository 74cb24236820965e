import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenWithChecks } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { PASSWORD_PROVIDER } from "../activation/find-login"

/**
 * A token for a customer who has just proven who they are, made by the platform.
 * Where the shop asks for more first (a second factor, a verified address),
 * the token is one that only serves for that.
 */
export async function createCustomerToken(container: MedusaContainer, authIdentityId: string): Promise<string> {
  const { authIdentity, mfaChallenge } = await container
    .resolve(Modules.AUTH)
    .validateAuthIdentity(authIdentityId, PASSWORD_PROVIDER, { relations: ["provider_identities"] })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "The login is gone", "unauthorized")
  }
  const { token } = await generateJwtTokenWithChecks(container, {
    authIdentity,
    mfaChallenge,
    actorType: "customer",
    authProvider: PASSWORD_PROVIDER,
  })
  return token
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Takes away the second factors that were enrolled at a customer's login from `since` on, and with them the recovery codes, of which
 * a login has one set: whoever enrolled them may not be the owner, who could then not sign in with whatever password. A repeat finds none.
 *
 * @returns how many could be used until now
 * @throws where the shop's auth module asks for a code of the factor first (`mfa.disable_policy: "challenge"`)
 */
export async function removeSecondFactors(
  container: MedusaContainer,
  { customerId, since }: { customerId: string; since: Date }
): Promise<number> {
  const auth = container.resolve(Modules.AUTH)
  const identities = await auth.listAuthIdentities({ app_metadata: { customer_id: customerId } })
  let removed = 0
  for (const { id } of identities) {
    const factors = (await auth.listAuthMfa({ auth_identity_id: id })).filter((factor) => beganAt(factor) >= since)
    const usable = factors.filter(({ status }) => status !== "disabled")
    for (const factor of usable) {
      await auth.disableAuthMfa({ id: factor.id })
    }
    if (factors.length > 0) {
      // the platform deletes codes only where new ones come in their place; nobody gets to know this one
      await auth.generateAuthMfaRecoveryCodes({ auth_identity_id: id, count: 1 })
    }
    removed += usable.length
  }
  return removed
}

/** The platform's type leaves it out. */
function beganAt(factor: object): Date {
  const createdAt: unknown = Reflect.get(factor, "created_at")
  return createdAt instanceof Date ? createdAt : new Date(String(createdAt))
}

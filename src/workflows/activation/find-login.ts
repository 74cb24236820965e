import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/** The platform's own provider of e-mail and password. */
export const PASSWORD_PROVIDER = "emailpass"

/** What hangs on an e-mail and password. */
export interface Login {
  authIdentityId: string
  /** Null where the login belongs to no shop customer. */
  customerId: string | null
  /** Whether anybody at all, such as an operator, is behind it. */
  hasActor: boolean
  /** The kinds of actor besides the customer. */
  otherActors: readonly string[]
}

/** The login with this e-mail, or null. */
export async function findLogin(container: MedusaContainer, email: string): Promise<Login | null> {
  const auth = container.resolve(Modules.AUTH)
  const [identity] = await auth.listAuthIdentities({
    provider_identities: { provider: PASSWORD_PROVIDER, entity_id: email },
  })
  if (!identity) {
    return null
  }
  const actors = identity.app_metadata ?? {}
  const customerId = actors.customer_id
  return {
    authIdentityId: identity.id,
    customerId: typeof customerId === "string" ? customerId : null,
    hasActor: Object.values(actors).some((id) => typeof id === "string"),
    otherActors: Object.keys(actors).filter((key) => key !== "customer_id" && typeof actors[key] === "string"),
  }
}

/**
 * Whether a login or an account of the shop exists for this e-mail, in whatever
 * case: the platform keeps addresses as they were typed, and `Anna@Example.com` is
 * somebody already (A7).
 */
export async function isEmailTaken(container: MedusaContainer, email: string): Promise<boolean> {
  return await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .isEmailTaken({ email: email.toLowerCase(), provider: PASSWORD_PROVIDER })
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin } from "../activation/find-login"

/** Somebody whom the shop knows by an e-mail. */
export interface KnownPerson {
  /** Null for a login that belongs to no customer, such as an operator's. */
  customerId: string | null
  /** Null for an account without e-mail and password. */
  authIdentityId: string | null
  /** The shop made the login for a company, and nobody has come in with it yet. */
  isUnused: boolean
}

/** The person behind an e-mail, or null; a login that nobody stands behind counts as nobody. */
export async function findPerson(container: MedusaContainer, email: string): Promise<KnownPerson | null> {
  const [login, [account]] = await Promise.all([
    findLogin(container, email),
    container.resolve(Modules.CUSTOMER).listCustomers({ email, has_account: true }, { select: ["id"], take: 1 }),
  ])
  if (!login?.hasActor && !account) {
    return null
  }
  const customerId = login?.customerId ?? account?.id ?? null
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  return {
    customerId,
    authIdentityId: login?.hasActor ? login.authIdentityId : null,
    isUnused: customerId !== null && (await companies.users.isUnusedLogin(customerId)),
  }
}

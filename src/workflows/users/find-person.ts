import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findSpelledLogin } from "../login/find-spelled-login"

/** Somebody whom the shop knows by an e-mail. */
export interface KnownPerson {
  /** Null for a login that belongs to no customer, such as an operator's. */
  customerId: string | null
  /** Null for an account without e-mail and password. */
  authIdentityId: string | null
  /** The shop made the login for a company, and nobody has come in with it yet. */
  isUnused: boolean
}

/** The person behind an e-mail, in whatever case the platform has it, or null; a login that nobody stands behind counts as nobody. */
export async function findPerson(container: MedusaContainer, email: string): Promise<KnownPerson | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [login, accountId] = await Promise.all([
    findSpelledLogin(container, email),
    companies.findAccountByEmail(email),
  ])
  if (!login?.hasActor && !accountId) {
    return null
  }
  const customerId = login?.customerId ?? accountId
  return {
    customerId,
    authIdentityId: login?.hasActor ? login.authIdentityId : null,
    isUnused: customerId !== null && (await companies.users.isUnusedLogin(customerId)),
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { isEmailVerified } from "./is-email-verified"

/**
 * Whether the owner of a login's address has confirmed it: to us, or to the platform, whose own
 * verification may have come first and is noted then.
 */
export async function isAddressConfirmed(
  container: MedusaContainer,
  { customerId, authIdentityId }: { customerId: string; authIdentityId: string }
): Promise<boolean> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const account = await companies.retrieveAccount(customerId)
  if (!account || account.email_confirmed_at) {
    return Boolean(account)
  }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [customerId] }, { select: ["email"], take: 1 })
  const isVerified = customer !== undefined && (await isEmailVerified(container, { authIdentityId, email: customer.email }))
  return isVerified ? await companies.confirmEmail(customerId) : false
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findSpelledLogin } from "./find-spelled-login"

/**
 * Notes that the owner of this login's address has confirmed it. The account may go by another one, which nobody has
 * confirmed by that: an operator may change it, and the platform lets whoever signs up choose it.
 */
export async function confirmAddress(container: MedusaContainer, email: string | null): Promise<void> {
  const login = email ? await findSpelledLogin(container, email) : null
  if (!email || !login?.customerId) {
    return
  }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [login.customerId] }, { select: ["email"], take: 1 })
  if (customer?.email.toLowerCase() === email.toLowerCase()) {
    await container.resolve<CompanyModuleService>(COMPANY_MODULE).confirmEmail(login.customerId)
  }
}

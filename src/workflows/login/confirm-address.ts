import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin } from "../activation/find-login"

/** Notes that the owner of this login's address has confirmed it. */
export async function confirmAddress(container: MedusaContainer, email: string | null): Promise<void> {
  const login = email ? await findLogin(container, email) : null
  if (login?.customerId) {
    await container.resolve<CompanyModuleService>(COMPANY_MODULE).confirmEmail(login.customerId)
  }
}

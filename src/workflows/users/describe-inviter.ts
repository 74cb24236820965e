import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { Inviter, UserActor } from "./types"

/** Whom a new user may ask (B7): the member who adds them, else the company's oldest active main contact, if any. */
export async function describeInviter(
  container: MedusaContainer,
  { actor, companyId }: { actor: UserActor; companyId: string }
): Promise<Inviter | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const customerId =
    actor.kind === "member" ? actor.id : (await companies.listActiveMainContacts(companyId))[0]?.customer_id
  if (!customerId) {
    return null
  }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [customerId] }, { select: ["email", "first_name", "last_name"], take: 1 })
  return customer
    ? {
        name: [customer.first_name, customer.last_name].filter(Boolean).join(" ") || null,
        email: customer.email,
      }
    : null
}

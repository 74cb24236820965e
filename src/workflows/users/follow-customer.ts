import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/** Brings the copies of name and e-mail at a person's places up to date with the platform's customer. */
export async function followCustomer(container: MedusaContainer, customerId: string): Promise<void> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [customerId] }, { select: ["email", "first_name", "last_name"], take: 1 })
  if (customer) {
    await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.copyPerson({
      customerId,
      email: customer.email,
      firstName: customer.first_name || null,
      lastName: customer.last_name || null,
    })
  }
}

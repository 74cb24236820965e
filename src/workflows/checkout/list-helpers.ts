import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/** Who can raise a limit of a company: more than these are not named in a sentence. */
const MOST = 3

/** Its active main contacts, oldest first. */
export async function listHelpers(
  container: MedusaContainer,
  companyId: string
): Promise<{ name: string; email: string }[]> {
  const contacts = await container.resolve<CompanyModuleService>(COMPANY_MODULE).listActiveMainContacts(companyId)
  return contacts.slice(0, MOST).map(({ first_name, last_name, email }) => ({ name: `${first_name} ${last_name}`.trim(), email }))
}

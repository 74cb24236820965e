import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { attempt } from "../attempt"

/** Places looked at in one run: a shop of a hundred thousand is through in twenty minutes. */
const PLACES = 5_000

/**
 * Brings a person's places after the e-mail of the platform's customer where the event of its change was lost, or code wrote it that tells nobody. Safe
 * to run anywhere and by many at once.
 *
 * @returns of how many people
 */
export async function followCustomers(container: MedusaContainer, { places = PLACES }: { places?: number } = {}): Promise<number> {
  const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  let followed = 0
  for (const customerId of await users.listOvertaken({ places })) {
    followed += await attempt(container, `users: following ${customerId}`, async () => {
      await users.copyPerson(customerId)
      return true
    })
  }
  return followed
}

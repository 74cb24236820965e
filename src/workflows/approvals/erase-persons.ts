import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { PersonsToErase } from "../../modules/approval/store/erase-store"

/**
 * Erases what requests for approval tell of people whom the platform has deleted (E5). It looks whether they are, so it
 * may be run at any time; the job does it where the event never comes.
 *
 * @returns how many comments and requests lost something
 */
export async function erasePersons(container: MedusaContainer, who: PersonsToErase): Promise<number> {
  return await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).erasePersonal(who)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import type { UserWrite } from "../../../modules/company/store/user-undo"

/** Takes an act on users back, where a later step such as a shop's own hook fails. */
export async function restoreUsers(written: UserWrite | null | undefined, container: MedusaContainer): Promise<void> {
  if (!written) {
    return
  }
  if (!(await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.restore(written))) {
    const ids = Object.keys(written.versions).join(", ")
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`What was done to ${ids} stays, although a hook failed: it was changed again since`)
  }
}

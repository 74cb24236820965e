import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin, PASSWORD_PROVIDER } from "../activation/find-login"

/**
 * Registers e-mail and password with the platform for the run with this id.
 *
 * An identity behind which nobody stands (somebody registered the address and went away, perhaps to
 * squat it) gives way: its password must not open the account of the person the run is for. One that another run
 * is just making does not.
 *
 * @returns the identity; null where somebody else took the address meanwhile
 */
export async function registerLogin(
  container: MedusaContainer,
  { runId, email, password }: { runId: string; email: string; password: string }
): Promise<string | null> {
  const auth = container.resolve(Modules.AUTH)
  const login = await findLogin(container, email)
  if (login && !login.hasActor) {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (await companies.users.isLoginBeingMade({ email, exceptRunId: runId })) {
      return null
    }
    await auth.deleteAuthIdentities([login.authIdentityId])
  }
  const { success, authIdentity } = await auth.register(PASSWORD_PROVIDER, { body: { email, password } })
  return success && authIdentity ? authIdentity.id : null
}

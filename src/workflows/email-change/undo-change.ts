import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findPasswordLogin } from "./find-password-login"
import type { EmailChangeRun } from "./types"

/**
 * Takes login and customer back to the old address, whichever run wrote them: also one that died, whose steps nobody else undoes.
 * Does nothing where another run has taken the change over.
 */
export async function undoChange(container: MedusaContainer, run: EmailChangeRun): Promise<void> {
  const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  if (!(await logins.holdsEmailChange({ id: run.changeId, runId: run.runId }))) {
    return
  }
  await undoLogin(container, run)
  const customers = container.resolve(Modules.CUSTOMER)
  const [moved] = await customers.listCustomers({ id: run.customerId, email: run.newEmail }, { select: ["id"], take: 1 })
  if (moved) {
    await customers.updateCustomers(run.customerId, { email: run.oldEmail })
  }
}

async function undoLogin(container: MedusaContainer, { authIdentityId, oldLogin, newEmail }: EmailChangeRun): Promise<void> {
  if (!authIdentityId || !oldLogin) {
    return
  }
  const auth = container.resolve(Modules.AUTH)
  const login = await findPasswordLogin(auth, authIdentityId)
  if (login?.email === newEmail) {
    await auth.updateProviderIdentities({ id: login.id, entity_id: oldLogin })
  }
}

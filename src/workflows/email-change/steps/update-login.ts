import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { findLogin } from "../../activation/find-login"
import { linkInvalid } from "../errors"
import { findPasswordLogin } from "../find-password-login"
import type { EmailChangeRun } from "../types"

export const updateLoginStepId = "update-login"

/**
 * Lets the person sign in with the new address. The platform's unique index decides
 * between two who want the same one. Undone by the old address, unless another run has taken the change over.
 */
export const updateLoginStep = createStep(
  updateLoginStepId,
  async ({ run, inUse }: { run: EmailChangeRun; inUse: boolean }, { container }) => {
    if (inUse) {
      throw linkInvalid()
    }
    if (!run.authIdentityId) {
      return new StepResponse(null, null)
    }
    const auth = container.resolve(Modules.AUTH)
    const login = await findPasswordLogin(auth, run.authIdentityId)
    if (login && login.email !== run.newEmail) {
      await moveLogin(container, auth, { id: login.id, email: run.newEmail })
    }
    return new StepResponse(null, run)
  },
  async (run, { container }) => {
    if (!run?.authIdentityId || !run.oldLogin) {
      return
    }
    const { logins } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    if (await logins.holdsEmailChange({ id: run.changeId, runId: run.runId })) {
      const auth = container.resolve(Modules.AUTH)
      const login = await findPasswordLogin(auth, run.authIdentityId)
      if (login?.email === run.newEmail) {
        await auth.updateProviderIdentities({ id: login.id, entity_id: run.oldLogin })
      }
    }
  }
)

async function moveLogin(
  container: MedusaContainer,
  auth: IAuthModuleService,
  { id, email }: { id: string; email: string }
): Promise<void> {
  try {
    await auth.updateProviderIdentities({ id, entity_id: email })
  } catch (error) {
    // somebody else's by now, or an identity that was registered and left behind
    throw (await findLogin(container, email)) ? linkInvalid() : error
  }
}

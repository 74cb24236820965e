import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import { loginSuperseded } from "../../../modules/company/errors"
import type CompanyModuleService from "../../../modules/company/service"
import { registerLogin } from "../../login/register-login"
import { makeUnknownPassword } from "../../login/unknown-password"

export const createUserLoginStepId = "create-user-login"

/**
 * Makes a login whose password nobody knows, this process included, once the step is over: the
 * person sets one by the mailed link. A login that somebody stands behind is taken as it is. Undone by
 * deleting what was made.
 */
export const createUserLoginStep = createStep(
  createUserLoginStepId,
  async (
    { draftId, email, authIdentityId }: { draftId: string; email: string; authIdentityId: string | null },
    { container }
  ) => {
    if (authIdentityId !== null) {
      return new StepResponse({ authIdentityId }, null)
    }
    const registered = await registerLogin(container, { runId: draftId, email, password: makeUnknownPassword() })
    if (registered === null) {
      throw loginSuperseded()
    }
    await container
      .resolve<CompanyModuleService>(COMPANY_MODULE)
      .users.noteDraftIdentity({ draftId, authIdentityId: registered })
    return new StepResponse({ authIdentityId: registered }, registered)
  },
  async (made, { container }) => {
    if (made) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([made])
    }
  }
)

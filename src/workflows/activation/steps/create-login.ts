import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { ACTIVATION_SUPERSEDED } from "../../../modules/company/errors"
import { findLogin, PASSWORD_PROVIDER } from "../find-login"

export interface LoginInput {
  activationId: string
  email: string
  password: string
}

export const createLoginStepId = "create-login"

/**
 * Registers e-mail and password with the platform and notes the identity at the
 * run. Undone by deleting that identity.
 *
 * An identity behind which nobody stands (somebody registered the address and
 * went away, perhaps to squat it) gives way: its password must not open the account of
 * the person whom the ERP has proven.
 */
export const createLoginStep = createStep(
  createLoginStepId,
  async (input: LoginInput, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    await removeAbandonedLogin(container, auth, input.email)
    const { success, authIdentity } = await auth.register(PASSWORD_PROVIDER, {
      body: { email: input.email, password: input.password },
    })
    if (!success || !authIdentity) {
      // somebody else took the address between decision and now: decide again
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The address was taken", ACTIVATION_SUPERSEDED)
    }
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    await companies.noteIdentity({ activationId: input.activationId, authIdentityId: authIdentity.id })
    return new StepResponse({ authIdentityId: authIdentity.id }, authIdentity.id)
  },
  async (authIdentityId, { container }) => {
    if (authIdentityId) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([authIdentityId])
    }
  }
)

async function removeAbandonedLogin(
  container: MedusaContainer,
  auth: IAuthModuleService,
  email: string
): Promise<void> {
  const login = await findLogin(container, email)
  if (login && !login.hasActor) {
    await auth.deleteAuthIdentities([login.authIdentityId])
  }
}

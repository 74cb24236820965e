import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { ACTIVATION_SUPERSEDED } from "../../../modules/company/errors"
import { attempt } from "../../attempt"
import { registerLogin } from "../../login/register-login"

export interface LoginInput {
  activationId: string
  email: string
  password: string
}

export const createLoginStepId = "create-login"

/**
 * Registers e-mail and password with the platform and notes the identity at the
 * run. Undone by deleting that identity.
 */
export const createLoginStep = createStep(
  createLoginStepId,
  async (input: LoginInput, { container }) => {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    await companies.activations.noteLoginBegun(input.activationId)
    const authIdentityId = await registerLogin(container, { ...input, runId: input.activationId })
    if (authIdentityId === null) {
      // somebody else took the address between decision and now: decide again
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The address was taken", ACTIVATION_SUPERSEDED)
    }
    try {
      await companies.activations.noteIdentity({ activationId: input.activationId, authIdentityId })
    } catch (error) {
      // a failed step is undone without its result; where this fails too, the run's own undoing finds the identity
      await attempt(container, `activation: undoing the login of ${input.activationId}`, async () => {
        await container.resolve(Modules.AUTH).deleteAuthIdentities([authIdentityId])
        return true
      })
      throw error
    }
    return new StepResponse({ authIdentityId }, authIdentityId)
  },
  async (authIdentityId, { container }) => {
    if (authIdentityId) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([authIdentityId])
    }
  }
)

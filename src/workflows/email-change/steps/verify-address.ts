import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { EmailChangeRun } from "../types"

export const verifyAddressStepId = "verify-address"

/**
 * Tells the platform that the new address is confirmed, as its owner has shown by the
 * link. That stays true whatever becomes of the change, so there is nothing to undo.
 */
export const verifyAddressStep = createStep(verifyAddressStepId, async (run: EmailChangeRun, { container }) => {
  if (run.authIdentityId) {
    const auth = container.resolve(Modules.AUTH)
    const { code } = await auth.requestAuthVerification({
      auth_identity_id: run.authIdentityId,
      entity_id: run.newEmail,
      entity_type: "email",
      code_provider: "token",
    })
    // without a code it is confirmed already
    if (code !== undefined) {
      await auth.confirmAuthVerification({ auth_identity_id: run.authIdentityId, code, code_provider: "token" })
    }
  }
  return new StepResponse(null)
})

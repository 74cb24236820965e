import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { ACTIVATION_BUSY, ACTIVATION_REPEATED } from "../errors"
import { settleActivations } from "../settle-activations"
import type { ActivationRun } from "../types"

/** How long a run waits for others with the same number. */
const WAIT_MS = 20_000
const POLL_MS = 40

/** A run makes two rounds of calls to the ERP and a handful of writes; beyond that its process counts as dead. */
export function activationLeaseMs(erpTimeLimitMs: number): number {
  return 2 * erpTimeLimitMs + 10_000
}

export const claimActivationStepId = "claim-activation"

/**
 * Takes the customer number for this run, waiting for a run that has it and
 * undoing one whose process died. Undone by giving the number free.
 */
export const claimActivationStep = createStep(
  claimActivationStepId,
  async (run: ActivationRun, { container }) => {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const { erp, activation } = getOptions()
    const deadline = Date.now() + WAIT_MS
    for (;;) {
      const claim = await companies.claimActivation({
        activationId: run.activationId,
        customerNumber: run.customerNumber,
        fingerprint: run.fingerprint,
        email: run.email,
        plannedCustomerId: run.signedIn ? null : run.customerId,
        leaseMs: activationLeaseMs(erp.timeLimitMs),
      })
      if (claim.claimed) {
        break
      }
      if (claim.expired) {
        await settleActivations(container, { only: claim.heldBy })
        continue
      }
      if (Date.now() > deadline) {
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Others activate this number", ACTIVATION_BUSY)
      }
      await sleep(POLL_MS)
    }
    const repeat = run.ignoresRepeat
      ? null
      : await companies.findRepeat({ fingerprint: run.fingerprint, hours: activation.repeatWithinHours })
    if (repeat) {
      await companies.releaseClaim(run.activationId)
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Done by an identical request", ACTIVATION_REPEATED)
    }
    return new StepResponse(run.activationId, run.activationId)
  },
  async (activationId, { container }) => {
    if (activationId) {
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).releaseClaim(activationId)
    }
  }
)

import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../../get-options"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { attempt } from "../../attempt"
import { checkMisses } from "../check-misses"
import { ACTIVATION_BUSY, ACTIVATION_LOCKED, ACTIVATION_REPEATED } from "../errors"
import { settleActivations } from "../settle-activations"
import type { ActivationRun } from "../types"
import { UNDO_LEASE_MS, undoActivation } from "../undo-activation"

/** How long a run waits for others with the same number or e-mail. */
const WAIT_MS = 20_000
const POLL_MS = 40

/** A run makes two rounds of calls to the ERP and a handful of writes; beyond that its process counts as dead. */
export function activationLeaseMs(erpTimeLimitMs: number): number {
  return 2 * erpTimeLimitMs + 10_000
}

export const claimActivationStepId = "claim-activation"

/**
 * Takes customer number and e-mail for this run, waiting for a run that has one of
 * them and undoing one whose process died. What the caller looked at before is looked
 * at again here, where no other run can change it any more: a queue of requests at
 * once asks the ERP no more often than the same requests one after the other (A9).
 *
 * Undone last of all, when the other steps have undone theirs, or failed at it: whatever is left of the run goes,
 * and only then are number and e-mail free. Where that fails, the job does it.
 */
export const claimActivationStep = createStep(
  claimActivationStepId,
  async (run: ActivationRun, { container }) => {
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const { erp } = getOptions()
    const deadline = Date.now() + WAIT_MS
    for (;;) {
      const claim = await companies.activations.claim({
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
        throw internalError("Others activate this number or e-mail", ACTIVATION_BUSY)
      }
      await sleep(POLL_MS)
    }
    try {
      await requireStillOpen(companies, run)
    } catch (error) {
      await companies.activations.release(run.activationId)
      throw error
    }
    return new StepResponse(run.activationId, run.activationId)
  },
  async (activationId, { container }) => {
    if (activationId) {
      await attempt(container, `activation: undoing ${activationId}`, async () => await undoRun(container, activationId))
    }
  }
)

/** @returns false for a run that was refused: it has made nothing, and holds nothing */
async function undoRun(container: MedusaContainer, activationId: string): Promise<boolean> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const failed = await companies.activations.takeBack({ activationId, leaseMs: UNDO_LEASE_MS })
  if (failed) {
    await undoActivation(container, failed)
  }
  return failed !== null
}

/**
 * @throws `activation_locked`, `activation_repeated`
 */
async function requireStillOpen(companies: CompanyModuleService, run: ActivationRun): Promise<void> {
  const { retryAfterSeconds } = await checkMisses(companies, run)
  if (retryAfterSeconds !== null) {
    throw internalError("The number has had its misses", ACTIVATION_LOCKED)
  }
  const hours = getOptions().activation.repeatWithinHours
  const { fingerprint } = run
  if (!run.ignoresRepeat && (await companies.activations.findRepeat({ fingerprint, hours }))) {
    throw internalError("Done by an identical request", ACTIVATION_REPEATED)
  }
}

function internalError(message: string, code: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code)
}

import { setTimeout as sleep } from "node:timers/promises"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import { loginSuperseded } from "../../../modules/company/errors"
import type CompanyModuleService from "../../../modules/company/service"
import { settleLogins } from "../settle-logins"
import type { UserRun } from "../types"

/** How long a run waits for others with the same e-mail. */
const WAIT_MS = 20_000
const POLL_MS = 40
/** A run hashes one password and makes a handful of writes; beyond that its process counts as dead. */
const LEASE_MS = 30_000

export const claimLoginStepId = "claim-login"

/**
 * Takes the e-mail for this run, waiting for a run that has it and undoing one whose process
 * died. Undone by giving the e-mail free.
 */
export const claimLoginStep = createStep(
  claimLoginStepId,
  async (run: Pick<UserRun, "draftId" | "email" | "plannedCustomerId">, { container }) => {
    const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const deadline = Date.now() + WAIT_MS
    for (;;) {
      const claim = await users.claimDraft({
        draftId: run.draftId,
        email: run.email,
        plannedCustomerId: run.plannedCustomerId,
        leaseMs: LEASE_MS,
      })
      if (claim.claimed) {
        return new StepResponse(run.draftId, run.draftId)
      }
      if (claim.expired) {
        await settleLogins(container, { only: claim.heldBy })
        continue
      }
      if (Date.now() > deadline) {
        throw loginSuperseded()
      }
      await sleep(POLL_MS)
    }
  },
  async (draftId, { container }) => {
    if (draftId) {
      await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.releaseDraft(draftId)
    }
  }
)

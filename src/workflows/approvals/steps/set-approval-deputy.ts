import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import type { PersonAbsence } from "../../../modules/approval/store/deputy-store"
import { readCode } from "../../activation/errors"
import type { UserActor } from "../../users/types"
import { readDeputyReaders } from "../read-deputy-readers"
import { auditDeputy } from "../rules/deputy-messages"
import { tellDeputies } from "../rules/tell-deputies"

export const setApprovalDeputyStepId = "set-approval-deputy"

/** Writes an absence, the word of it and the mails to the deputies in one transaction; taken back, the one before stands again. */
export const setApprovalDeputyStep = createStep(
  setApprovalDeputyStepId,
  async ({ actor, absence }: { actor: UserActor; absence: PersonAbsence }, { container }) => {
    const readers = await readDeputyReaders(container, { actor, absence })
    const change = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .deputies.replace(absence, (change) => [auditDeputy(actor, change), ...tellDeputies(change, readers)])
    return new StepResponse(change.after, { actor, change })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, change } = written
    const before = { ...change.before, version: change.after.version }
    try {
      const readers = await readDeputyReaders(container, { actor, absence: before })
      await container
        .resolve<ApprovalModuleService>(APPROVAL_MODULE)
        .deputies.replace(before, (back) => [auditDeputy(actor, back, { takenBack: true }), ...tellDeputies(back, readers)])
    } catch (error) {
      if (readCode(error) !== "changed_meanwhile") {
        throw error
      }
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The deputy of ${change.after.businessUserId} stays, although a hook failed: it was changed again since`)
    }
  }
)

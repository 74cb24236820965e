import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import type { ApproverCeiling } from "../../../modules/approval/store/ceiling-store"
import { readCode } from "../../activation/errors"
import type { UserActor } from "../../users/types"
import { changerOf } from "../changer-of"
import { auditCeiling } from "../rules/ceiling-messages"
import { watchApprovers } from "../watch-approvers"

export const setApprovalCeilingStepId = "set-approval-ceiling"

/** Writes a ceiling and the word of it in one transaction; taken back, the one before stands again. */
export const setApprovalCeilingStep = createStep(
  setApprovalCeilingStepId,
  async (
    { actor, ceiling, isGapConfirmed }: { actor: UserActor; ceiling: ApproverCeiling; isGapConfirmed: boolean },
    { container }
  ) => {
    const watch = watchApprovers(container, {
      by: changerOf(actor),
      answer: isGapConfirmed ? "confirmed" : "asks",
      holdsCompanies: false,
    })
    const change = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .ceilings.replace(ceiling, (change) => [auditCeiling(actor, change)], watch)
    return new StepResponse(change.after, { actor, change })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { actor, change } = written
    try {
      await container
        .resolve<ApprovalModuleService>(APPROVAL_MODULE)
        .ceilings.replace({ ...change.before, version: change.after.version }, (back) => [auditCeiling(actor, back, { takenBack: true })])
    } catch (error) {
      if (readCode(error) !== "changed_meanwhile") {
        throw error
      }
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The ceiling of ${change.after.businessUserId} stays, although a hook failed: it was changed again since`)
    }
  }
)

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { readCode } from "../../activation/errors"
import { changerOf } from "../changer-of"
import { auditSettings } from "../rules/settings-messages"
import type { ApprovalSettingsRun } from "../types"
import { watchApprovers } from "../watch-approvers"

export const setApprovalSettingsStepId = "set-approval-settings"

/** Writes a company's settings and the word of it in one transaction; taken back, those before stand again. */
export const setApprovalSettingsStep = createStep(
  setApprovalSettingsStepId,
  async ({ actor, settings, isGapConfirmed }: ApprovalSettingsRun, { container }) => {
    const watch = watchApprovers(container, {
      by: changerOf(actor),
      answer: isGapConfirmed ? "confirmed" : "asks",
      holdsCompanies: false,
    })
    const change = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .settings.replace(settings, (change) => auditSettings(actor, change), watch)
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
        .settings.replace({ ...change.before, version: change.after.version }, (back) =>
          auditSettings(actor, back, { takenBack: true })
        )
    } catch (error) {
      if (readCode(error) !== "changed_meanwhile") {
        throw error
      }
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The approval settings of ${change.after.companyId} stay, although a hook failed: they were changed again since`)
    }
  }
)

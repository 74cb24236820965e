import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireConfirmedActor } from "../../users/require-user"
import type { ApprovalSettingsRun } from "../types"

export const checkSettingsActorStepId = "check-approval-settings-actor"

/** Looks whether the one who acts has confirmed the own address. Reads only, so there is nothing to undo. */
export const checkSettingsActorStep = createStep(
  checkSettingsActorStepId,
  async ({ actor, settings }: ApprovalSettingsRun, { container }) => {
    await requireConfirmedActor(container, actor)
    return new StepResponse(settings)
  }
)

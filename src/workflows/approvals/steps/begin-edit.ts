import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import type { ApprovalEditRun } from "../types"

export const beginEditStepId = "begin-approval-edit"

/** Keeps the cart's rows and everybody else away. Undoing it puts the rows back, whatever was made of them until then. */
export const beginEditStep = createStep(
  beginEditStepId,
  async ({ requestId, version }: ApprovalEditRun, { container }) => {
    const begun = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).edits.begin({ id: requestId, version })
    return new StepResponse(begun, begun)
  },
  async (begun, { container }) => {
    if (begun) {
      await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).edits.abandon(begun)
    }
  }
)

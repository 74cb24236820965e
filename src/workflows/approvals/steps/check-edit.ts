import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import { planEdit } from "../../../modules/approval/rules/plan-edit"
import { findTransition, refusalOf } from "../../../modules/approval/rules/request-states"
import type { LineChange } from "../../../modules/approval/types"
import { requireRequest } from "../require-request"
import { describeRequest } from "../rules/approval-facts"
import type { ApprovalEditRun, ApprovalFacts } from "../types"

export const checkEditStepId = "check-approval-edit"

/** The request as it stands and what would be lowered, once the actor may do that. Reads only, so there is nothing to undo. */
export const checkEditStep = createStep(
  checkEditStepId,
  async (
    { requestId, actor, version, lines }: ApprovalEditRun,
    { container }
  ): Promise<StepResponse<{ request: ApprovalFacts; changes: LineChange[] }>> => {
    const { request, isBuyer, mayDecide, everybody } = await requireRequest(container, { id: requestId, actor })
    if (!mayDecide) {
      const mayAtAll = everybody.some(({ businessUserId }) => businessUserId === actor.businessUserId)
      throw approvalRefusal(mayAtAll ? "approval_not_your_turn" : isBuyer ? "approval_not_own" : "permission_denied")
    }
    if (!findTransition(request.status, "edit")) {
      throw approvalRefusal(refusalOf(request.status, "edit"))
    }
    if (request.version !== version) {
      throw approvalRefusal("changed_meanwhile")
    }
    const changes = planEdit(request.snapshot.items, lines)
    if (!changes) {
      throw approvalRefusal("approval_edit_not_lower")
    }
    return new StepResponse({ request: describeRequest(request), changes })
  }
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import { findTransition, refusalOf } from "../../../modules/approval/rules/request-states"
import { requireRequest } from "../require-request"
import type { DetailedRequest } from "../../../modules/approval/store/request-rows"
import { isUndecided } from "../describe-request"
import { describeRequest } from "../rules/approval-facts"
import type { ApprovalActor, ApprovalActRun } from "../types"

export const checkActStepId = "check-approval-act"

/** The request as it stands, once the actor may act on it so. Reads only, so there is nothing to undo. */
export const checkActStep = createStep(checkActStepId, async ({ requestId, actor, move, tier }: ApprovalActRun, { container }) => {
  const { request, isBuyer, mayDecide, overCeiling, everybody } = await requireRequest(container, { id: requestId, actor })
  const isDecision = move === "approve" || move === "reject"
  if (isDecision && !mayDecide) {
    const mayAtAll = everybody.some(({ businessUserId }) => businessUserId === actor.businessUserId)
    throw approvalRefusal(mayAtAll ? refusalInTier(request, actor) : isBuyer ? "approval_not_own" : "permission_denied")
  }
  if (!isDecision && !isBuyer) {
    throw approvalRefusal("permission_denied")
  }
  if (!findTransition(request.status, move)) {
    throw approvalRefusal(refusalOf(request.status, move))
  }
  // whoever approved an earlier tier says that this is another approval, and not the same one sent twice
  const isRepeat = tier === undefined && move === "approve" && request.status === "open" && hasApproved(request, actor)
  if (isRepeat || (tier !== undefined && tier !== request.tier)) {
    throw approvalRefusal("approval_already_decided")
  }
  if (move === "approve" && overCeiling) {
    throw approvalRefusal("approval_over_ceiling")
  }
  return new StepResponse(describeRequest(request))
})

/** Somebody who may decide, and not in this tier: because they have, or because it is the turn of others. */
function refusalInTier(request: DetailedRequest, actor: ApprovalActor): "approval_already_decided" | "approval_not_your_turn" {
  return hasApproved(request, actor) || !isUndecided(request) ? "approval_already_decided" : "approval_not_your_turn"
}

function hasApproved({ tiers }: DetailedRequest, { businessUserId }: ApprovalActor): boolean {
  return tiers?.some(({ slots }) => slots.some(({ approved_by_id: by }) => by === businessUserId)) ?? false
}

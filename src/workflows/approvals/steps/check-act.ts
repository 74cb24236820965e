import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import { findTransition, refusalOf } from "../../../modules/approval/rules/request-states"
import { requireRequest } from "../require-request"
import { describeRequest } from "../rules/approval-facts"
import type { ApprovalActRun } from "../types"

export const checkActStepId = "check-approval-act"

/** The request as it stands, once the actor may act on it so. Reads only, so there is nothing to undo. */
export const checkActStep = createStep(checkActStepId, async ({ requestId, actor, move }: ApprovalActRun, { container }) => {
  const { request, isBuyer, mayDecide, overCeiling } = await requireRequest(container, { id: requestId, actor })
  const isDecision = move === "approve" || move === "reject"
  if (isDecision && !mayDecide) {
    throw approvalRefusal(isBuyer ? "approval_not_own" : "permission_denied")
  }
  if (!isDecision && !isBuyer) {
    throw approvalRefusal("permission_denied")
  }
  if (!findTransition(request.status, move)) {
    throw approvalRefusal(refusalOf(request.status, move))
  }
  if (move === "approve" && overCeiling) {
    throw approvalRefusal("approval_over_ceiling")
  }
  return new StepResponse(describeRequest(request))
})

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { judgeDecision } from "../judge-decision"
import { describeRequest } from "../rules/approval-facts"
import { auditApproval, deputyDetails, tellPeople } from "../rules/approval-messages"
import type { ApprovalActRun } from "../types"

export const moveRequestStepId = "move-approval-request"

const actions = {
  approve: "approval.approved",
  reject: "approval.rejected",
  withdraw: "approval.withdrawn",
  change: "approval.changed",
  remove: "approval.removed",
} as const

/** Writes what somebody decided or took back, and the word of it, in one transaction; of several at once one wins. */
export const moveRequestStep = createStep(
  moveRequestStepId,
  async ({ run: { requestId, actor, move, comment }, tier }: { run: ApprovalActRun; tier: number }, { container }) => {
    const by = { customerId: actor.customerId, clientAddress: actor.clientAddress }
    const isDecision = move === "approve" || move === "reject"
    const decision = isDecision ? await judgeDecision(container, { requestId, actor, isApproval: move === "approve" }) : null
    const more = deputyDetails(decision?.forId)
    const moved = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move(
        { id: requestId, move, author: { ...actor, forId: decision?.forId ?? null }, text: comment, tier, fills: decision?.fills },
        ({ before, after }) => [
          auditApproval(actions[move], {
            request: after,
            by,
            more: { ...(before.tiers ? { tier: before.tier + 1, tiers: before.tiers.length } : {}), ...more },
          }),
          ...(move === "approve" && after.status === "open" && after.tier > before.tier ? [tellPeople("requested", after)] : []),
          ...(move === "reject" ? [tellPeople("rejected", after)] : []),
        ],
        decision?.judge
      )
    return new StepResponse(describeRequest(moved.after), { moved, move, by })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { moved, move, by } = written
    if (moved.after.version === moved.before.version) {
      return
    }
    const restored = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .takeBack(moved, (request) => [auditApproval(actions[move], { request, by, more: { taken_back: true } })])
    if (!restored) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`What was done to ${moved.after.id} stays, although a hook failed: it was acted on again since`)
    }
  }
)

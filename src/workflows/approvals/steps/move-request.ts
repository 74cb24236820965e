import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type ApprovalModuleService from "../../../modules/approval/service"
import { describeRequest } from "../rules/approval-facts"
import { auditApproval, tellPeople } from "../rules/approval-messages"
import { requireRequest } from "../require-request"
import { fillsSlot } from "../rules/choose-tier-deciders"
import type { Slot } from "../../../modules/approval/rule-types"
import type { ApprovalActor, ApprovalActRun } from "../types"

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
    const fills = move === "approve" ? await listFillable(container, { requestId, actor }) : undefined
    const by = { customerId: actor.customerId, clientAddress: actor.clientAddress }
    const moved = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move({ id: requestId, move, author: actor, text: comment, tier, fills }, ({ before, after }) => [
        auditApproval(actions[move], { request: after, by, more: before.tiers ? { tier: before.tier + 1, tiers: before.tiers.length } : {} }),
        ...(move === "approve" && after.status === "open" && after.tier > before.tier ? [tellPeople("requested", after)] : []),
        ...(move === "reject" ? [tellPeople("rejected", after)] : []),
      ])
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

/** Which approvals the actor can give, by what they hold at this moment. */
async function listFillable(
  container: MedusaContainer,
  { requestId, actor }: { requestId: string; actor: ApprovalActor }
): Promise<(slot: Slot) => boolean> {
  const { request, everybody } = await requireRequest(container, { id: requestId, actor })
  const decider = everybody.find(({ businessUserId }) => businessUserId === actor.businessUserId)
  return ({ role_keys: roleKeys }) => decider !== undefined && fillsSlot(everybody, { decider, roleKeys, request })
}

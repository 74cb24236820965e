import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type { Slot } from "../../modules/approval/rule-types"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import { listDeciders } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import { chooseWithinCeiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import { chooseTierDeciders, fillsSlot } from "./rules/choose-tier-deciders"
import { onePerPerson } from "./rules/one-per-person"
import type { ApprovalActor } from "./types"

interface JudgedDecision {
  /** Whom the actor stands in for; null where they decide for themselves. */
  forId: string | null
  /** Which approvals of a tier they can give in this way; one that they could give in another takes another approval. */
  fills: (slot: Slot) => boolean
  /**
   * To be asked under the request's lock.
   *
   * @throws `approval_over_ceiling`; `permission_denied` and `approval_already_decided` to whoever could decide, and does not any more
   */
  judge: (locked: RequestRow) => void
}

/**
 * In which of their ways the actor decides about a request at this moment. Approving is held against the ceiling with the amount that the request
 * has under its lock, which an edit may have lowered, or the undoing of one raised again.
 */
export async function judgeDecision(
  container: MedusaContainer,
  {
    requestId,
    actor: { businessUserId, companyId },
    isApproval,
  }: { requestId: string; actor: Pick<ApprovalActor, "businessUserId" | "companyId">; isApproval: boolean }
): Promise<JudgedDecision> {
  const [request, holders] = await Promise.all([
    container.resolve<ApprovalModuleService>(APPROVAL_MODULE).find({ id: requestId, companyId }),
    listDeciders(container, companyId),
  ])
  if (!request) {
    throw approvalRefusal("not_found")
  }
  const everybody = chooseDeciders(holders, request.business_user_id)
  const money = await readCeilingMoney(container, request, everybody)
  const able = isApproval ? chooseWithinCeiling(everybody, money) : everybody
  const own = (deciders: readonly Decider[]) => deciders.filter((decider) => decider.businessUserId === businessUserId)
  const inTier = own(chooseTierDeciders(able, request))
  const [way] = onePerPerson(inTier.length > 0 ? inTier : own(chooseTierDeciders(everybody, request)))
  return {
    forId: way?.deputyFor?.businessUserId ?? null,
    fills: ({ role_keys: roleKeys }) => way !== undefined && fillsSlot(able, { decider: way, roleKeys, request }),
    judge: ({ amount }) => {
      if (!way) {
        throw approvalRefusal(own(everybody).length > 0 ? "approval_already_decided" : "permission_denied")
      }
      if (isApproval && chooseWithinCeiling([way], { ...money, amount }).length === 0) {
        throw approvalRefusal("approval_over_ceiling")
      }
    },
  }
}

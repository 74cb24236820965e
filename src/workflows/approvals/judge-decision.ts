import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import { listDeciders } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import { chooseWithinCeiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import { onePerPerson } from "./rules/one-per-person"
import type { ApprovalActor } from "./types"

interface JudgedDecision {
  /** Whom the actor stands in for; null where they decide for themselves. */
  forId: string | null
  /** To be asked under the request's lock. @throws `approval_over_ceiling` */
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
  const ways = chooseDeciders(holders, request.business_user_id).filter((decider) => decider.businessUserId === businessUserId)
  const money = await readCeilingMoney(container, request, ways)
  const suitable = isApproval ? chooseWithinCeiling(ways, money) : ways
  const [way] = onePerPerson(suitable.length > 0 ? suitable : ways)
  return {
    forId: way?.deputyFor?.businessUserId ?? null,
    judge: ({ amount }) => {
      if (isApproval && way && chooseWithinCeiling([way], { ...money, amount }).length === 0) {
        throw approvalRefusal("approval_over_ceiling")
      }
    },
  }
}

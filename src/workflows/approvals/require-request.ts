import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type ApprovalModuleService from "../../modules/approval/service"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import { listDeciders } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import { chooseWithinCeiling, findCeilingBelow } from "./rules/ceilings"
import type { Ceiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import type { ApprovalActor } from "./types"

/** A request with what the one who looks at it may do. */
export interface VisibleRequest {
  request: DetailedRequest
  isBuyer: boolean
  /** Whether they may decide about it: not about the own one, but for the only main contact. */
  mayDecide: boolean
  /** Which keeps them from approving it, though they may lower or reject it; null where none does. */
  overCeiling: Ceiling | null
  /** All who can approve it. */
  deciders: Decider[]
}

/**
 * A request for its buyer, or for somebody who decides in the company.
 *
 * @throws `not_found` to everybody else, so that a request of others and one that does not exist look alike
 */
export async function requireRequest(
  container: MedusaContainer,
  { id, actor }: { id: string; actor: Pick<ApprovalActor, "businessUserId" | "companyId"> }
): Promise<VisibleRequest> {
  const request = await container
    .resolve<ApprovalModuleService>(APPROVAL_MODULE)
    .find({ id, companyId: actor.companyId })
  if (!request) {
    throw approvalRefusal("not_found")
  }
  const holders = await listDeciders(container, actor.companyId)
  const isBuyer = request.business_user_id === actor.businessUserId
  const isHolder = holders.some(({ businessUserId }) => businessUserId === actor.businessUserId)
  if (!isBuyer && !isHolder) {
    throw approvalRefusal("not_found")
  }
  const all = chooseDeciders(holders, request.business_user_id)
  const own = all.filter(({ businessUserId }) => businessUserId === actor.businessUserId)
  const money = await readCeilingMoney(container, request, all)
  return {
    request,
    isBuyer,
    mayDecide: own.length > 0,
    overCeiling: findCeilingBelow(own, money),
    deciders: chooseWithinCeiling(all, money),
  }
}

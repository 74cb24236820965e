import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type ApprovalModuleService from "../../modules/approval/service"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import { listDeciders } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import type { Ceiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import { judgeViewer } from "./rules/judge-viewer"
import type { ApprovalActor } from "./types"

/** A request with what the one who looks at it may do. */
export interface VisibleRequest {
  request: DetailedRequest
  isBuyer: boolean
  /** Whether they may decide about it, in the tier it is in: not about the own one, but for the only main contact. */
  mayDecide: boolean
  /** Which keeps them from approving it, though they may lower or reject it; null where none does. */
  overCeiling: Ceiling | null
  /** All who can approve it. */
  deciders: Decider[]
  /** All who can in one of its tiers. */
  everybody: Decider[]
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
  const everybody = chooseDeciders(holders, request.business_user_id)
  const money = await readCeilingMoney(container, request, everybody)
  return { request, isBuyer, everybody, ...judgeViewer(everybody, { request, money, businessUserId: actor.businessUserId }) }
}

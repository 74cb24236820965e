import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import { listDeciders } from "./list-deciders"
import { readCeilingMoney } from "./read-ceiling-money"
import { findCeilingBelow } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import type { ApprovalActor } from "./types"

/**
 * How the actor's ceiling is held against a request at the moment in which it is approved: with the amount that it has under its lock, which an
 * edit may have lowered, or a failed one have raised again.
 *
 * @returns what throws `approval_over_ceiling`
 */
export async function judgeCeiling(
  container: MedusaContainer,
  { requestId, actor: { businessUserId, companyId } }: { requestId: string; actor: ApprovalActor }
): Promise<(locked: RequestRow) => void> {
  const [request, holders] = await Promise.all([
    container.resolve<ApprovalModuleService>(APPROVAL_MODULE).find({ id: requestId, companyId }),
    listDeciders(container, companyId),
  ])
  if (!request) {
    throw approvalRefusal("not_found")
  }
  const ways = chooseDeciders(holders, request.business_user_id).filter((decider) => decider.businessUserId === businessUserId)
  const { rates } = await readCeilingMoney(container, request, ways)
  return ({ amount, currency_code: currencyCode }) => {
    if (findCeilingBelow(ways, { amount, currencyCode, rates })) {
      throw approvalRefusal("approval_over_ceiling")
    }
  }
}

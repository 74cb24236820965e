import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { ListedRequest } from "../../modules/approval/store/request-rows"
import { describeRequestDetail } from "../../workflows/approvals/describe-request"
import { listDeciders } from "../../workflows/approvals/list-deciders"
import { chooseDeciders } from "../../workflows/approvals/rules/choose-deciders"
import { chooseTierDeciders } from "../../workflows/approvals/rules/choose-tier-deciders"
import { toDeciderRow } from "../../workflows/approvals/rules/decider-row"
import { requireRequest } from "../../workflows/approvals/require-request"
import type { ApprovalActor } from "../../workflows/approvals/types"
import { Refusal } from "../errors/refusal"
import { readLocale } from "../errors/respond"
import { presentApproval, presentApprovalDetail } from "../present/approval"
import { presentPage } from "../present/page"
import type { ApprovalDetail, approvalListQuery, approvalListResponse } from "../schemas/approvals"
import { readMemberActor } from "./user-actor"

/** The member who acts on a request, in the place they act in. */
export function readApprovalActor(req: MedusaRequest): ApprovalActor {
  const { id: customerId, businessUserId, companyId, clientAddress } = readMemberActor(req)
  return { customerId, businessUserId, companyId, clientAddress }
}

/**
 * One page of requests: the asker's own, those that wait for a decision of theirs, or all of the company.
 *
 * @throws `permission_denied` for the last two without `approvals.decide`
 */
export async function answerApprovals(
  req: MedusaRequest,
  { role, user_id: userId, status, after, ...asked }: z.output<typeof approvalListQuery>
): Promise<z.input<typeof approvalListResponse>> {
  const { businessUserId, companyId, permissions } = readMemberActor(req)
  const decides = permissions.includes("approvals.decide")
  if (role !== "mine" && !decides) {
    throw new Refusal("permission_denied")
  }
  const holders = decides ? await listDeciders(req.scope, companyId) : []
  const decidesOwn = holders.some((decider) => decider.businessUserId === businessUserId && decider.decidesOwn)
  const { rows, ...page } = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).list({
    ...asked,
    ...(after === undefined ? {} : { after }),
    companyId,
    status,
    businessUserId: role === "mine" ? businessUserId : userId,
    isOwnList: role === "mine",
    waiting:
      role === "to_decide"
        ? { exceptOf: decidesOwn ? null : businessUserId, decider: { businessUserId, deciders: holders.map(toDeciderRow) } }
        : undefined,
  })
  const viewer = {
    businessUserId,
    locale: readLocale(req),
    mayDecide: (request: ListedRequest) =>
      chooseTierDeciders(chooseDeciders(holders, request.business_user_id), request).some((decider) => decider.businessUserId === businessUserId),
  }
  return { approval_requests: rows.map((row) => presentApproval(row, viewer)), ...presentPage(page, asked) }
}

/**
 * A request as it is by now, for its buyer or somebody who decides.
 *
 * @throws `not_found` to everybody else
 */
export async function answerApproval(
  req: MedusaRequest,
  { id, actor }: { id: string; actor: Pick<ApprovalActor, "businessUserId" | "companyId"> }
): Promise<{ approval_request: ApprovalDetail }> {
  const { request, mayDecide, deciders } = await requireRequest(req.scope, { id, actor })
  const described = await describeRequestDetail(req.scope, request)
  const viewer = { businessUserId: actor.businessUserId, locale: readLocale(req), mayDecide: () => mayDecide }
  return { approval_request: presentApprovalDetail(described, { deciders, viewer }) }
}

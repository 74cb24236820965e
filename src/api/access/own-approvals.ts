import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { describeRequestDetail } from "../../workflows/approvals/describe-request"
import { listDeciders } from "../../workflows/approvals/list-deciders"
import { listOverCeiling } from "../../workflows/approvals/list-over-ceiling"
import { requireRequest } from "../../workflows/approvals/require-request"
import { chooseDeciders } from "../../workflows/approvals/rules/choose-deciders"
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
 * @throws `permission_denied` for the last two to whoever decides nothing, for themselves or for an absent one
 */
export async function answerApprovals(
  req: MedusaRequest,
  { role, user_id: userId, status, after, ...asked }: z.output<typeof approvalListQuery>
): Promise<z.input<typeof approvalListResponse>> {
  const { businessUserId, companyId, permissions } = readMemberActor(req)
  const looksUp = role !== "mine" || permissions.includes("approvals.decide")
  const ways = (looksUp ? await listDeciders(req.scope, companyId) : []).filter((decider) => decider.businessUserId === businessUserId)
  if (role !== "mine" && ways.length === 0) {
    throw new Refusal("permission_denied")
  }
  const mayDecide = ({ business_user_id: buyerId }: { business_user_id: string }) => chooseDeciders(ways, buyerId).length > 0
  const { rows, ...page } = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).list({
    ...asked,
    ...(after === undefined ? {} : { after }),
    companyId,
    status,
    businessUserId: role === "mine" ? businessUserId : userId,
    isOwnList: role === "mine",
    waiting: role === "to_decide" ? { exceptOf: mayDecide({ business_user_id: businessUserId }) ? null : businessUserId } : undefined,
  })
  const above = await listOverCeiling(req.scope, rows, ways)
  const viewer = {
    businessUserId,
    locale: readLocale(req),
    overCeiling: ({ id }: { id: string }) => above.get(id) ?? null,
    mayDecide,
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
  const { request, mayDecide, overCeiling, deciders } = await requireRequest(req.scope, { id, actor })
  const described = await describeRequestDetail(req.scope, request)
  const viewer = { businessUserId: actor.businessUserId, locale: readLocale(req), mayDecide: () => mayDecide, overCeiling: () => overCeiling }
  return { approval_request: presentApprovalDetail(described, { deciders, viewer }) }
}

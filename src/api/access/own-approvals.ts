import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { describeRequestDetail } from "../../workflows/approvals/describe-request"
import { judgeRequests } from "../../workflows/approvals/judge-requests"
import { listDeciders } from "../../workflows/approvals/list-deciders"
import { requireRequest } from "../../workflows/approvals/require-request"
import { listUndecidableBuyers } from "../../workflows/approvals/rules/undecidable-buyers"
import { toDeciderRow } from "../../workflows/approvals/rules/decider-row"
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
  const holders = looksUp ? await listDeciders(req.scope, companyId) : []
  if (role !== "mine" && !holders.some((decider) => decider.businessUserId === businessUserId)) {
    throw new Refusal("permission_denied")
  }
  const { rows, ...page } = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).list({
    ...asked,
    ...(after === undefined ? {} : { after }),
    companyId,
    status,
    businessUserId: role === "mine" ? businessUserId : userId,
    isOwnList: role === "mine",
    waiting:
      role === "to_decide"
        ? { exceptOf: listUndecidableBuyers(holders, businessUserId), decider: { businessUserId, deciders: holders.map(toDeciderRow) } }
        : undefined,
  })
  const judged = await judgeRequests(req.scope, rows, { holders, businessUserId })
  const viewer = {
    businessUserId,
    locale: readLocale(req),
    overCeiling: ({ id }: { id: string }) => judged.get(id)?.overCeiling ?? null,
    mayDecide: ({ id }: { id: string }) => judged.get(id)?.mayDecide ?? false,
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

import { APPROVAL_MODULE } from "../../../../../modules/approval"
import type ApprovalModuleService from "../../../../../modules/approval/service"
import { chooseApprovers } from "../../../../../workflows/approvals/choose-approvers"
import { describeRequestDetail } from "../../../../../workflows/approvals/describe-request"
import { listDeciders } from "../../../../../workflows/approvals/list-deciders"
import { chooseTierDeciders } from "../../../../../workflows/approvals/rules/choose-tier-deciders"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { readLocale } from "../../../../errors/respond"
import { presentAdminApprovalDetail } from "../../../../present/approval"

export const GET = defineRoute(async ({ req }) => {
  const request = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).find({ id: req.params.id ?? "" })
  if (!request) {
    throw new Refusal("not_found")
  }
  const [described, holders] = await Promise.all([
    describeRequestDetail(req.scope, request),
    listDeciders(req.scope, request.company_id),
  ])
  const deciders = chooseTierDeciders(await chooseApprovers(req.scope, holders, request), request)
  return { json: { approval_request: presentAdminApprovalDetail(described, { deciders, locale: readLocale(req) }) } }
})

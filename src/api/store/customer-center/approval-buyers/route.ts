import { APPROVAL_MODULE } from "../../../../modules/approval"
import type ApprovalModuleService from "../../../../modules/approval/service"
import { defineRoute } from "../../../access/define-route"
import { readMemberActor } from "../../../access/user-actor"
import { approvalBuyersQuery } from "../../../schemas/approvals"

export const GET = defineRoute(approvalBuyersQuery, async ({ req, input }) => {
  const { companyId } = readMemberActor(req)
  return { json: { buyers: await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).listBuyers({ companyId, q: input.q, limit: input.limit }) } }
})

import { APPROVAL_MODULE } from "../../../../modules/approval"
import type ApprovalModuleService from "../../../../modules/approval/service"
import { defineRoute } from "../../../access/define-route"
import { readLocale } from "../../../errors/respond"
import { presentAdminApproval } from "../../../present/approval"
import { presentPage } from "../../../present/page"
import { adminApprovalListQuery } from "../../../schemas/approvals"

export const GET = defineRoute(adminApprovalListQuery, async ({ req, input }) => {
  const { company_id: companyId, status, after, ...asked } = input
  const { rows, ...page } = await req.scope
    .resolve<ApprovalModuleService>(APPROVAL_MODULE)
    .list({ ...asked, ...(after === undefined ? {} : { after }), companyId, status })
  const locale = readLocale(req)
  return { json: { approval_requests: rows.map((row) => presentAdminApproval(row, locale)), ...presentPage(page, asked) } }
})

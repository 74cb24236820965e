import { answerApprovalSettings, changeApprovalSettings } from "../../../../../access/company-approval-settings"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"
import { approvalSettingsBody } from "../../../../../schemas/approval-settings"

export const GET = defineRoute(async ({ req }) => {
  const { id } = await retrieveCompanyOrRefuse(req)
  return { json: await answerApprovalSettings(req, id) }
})

export const POST = defineRoute(approvalSettingsBody, async ({ req, input }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: await changeApprovalSettings(req, { companyId, actor: readOperatorActor(req) }, input) }
})

import { answerApprovalSettings, changeApprovalSettings } from "../../../access/company-approval-settings"
import { defineRoute } from "../../../access/define-route"
import { readMemberActor } from "../../../access/user-actor"
import { approvalSettingsBody } from "../../../schemas/approval-settings"

export const GET = defineRoute(async ({ req }) => ({ json: await answerApprovalSettings(req, readMemberActor(req).companyId) }))

export const POST = defineRoute(approvalSettingsBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  return { json: await changeApprovalSettings(req, { companyId: actor.companyId, actor }, input) }
})

import { answerPreview } from "../../../../../../access/approval-rules"
import { defineRoute } from "../../../../../../access/define-route"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"
import { approvalRulePreviewBody } from "../../../../../../schemas/approval-rules"

export const POST = defineRoute(approvalRulePreviewBody, async ({ req, input }) => ({
  json: await answerPreview(req, await retrieveCompanyOrRefuse(req), input),
}))

import { answerPreview } from "../../../../access/approval-rules"
import { defineRoute } from "../../../../access/define-route"
import { retrieveOwnCompany } from "../../../../access/own-budgets"
import { approvalRulePreviewBody } from "../../../../schemas/approval-rules"

export const POST = defineRoute(approvalRulePreviewBody, async ({ req, input }) => ({
  json: await answerPreview(req, await retrieveOwnCompany(req), input),
}))

import { defineRoute } from "../../../access/define-route"
import { answerApprovals } from "../../../access/own-approvals"
import { approvalListQuery } from "../../../schemas/approvals"

export const GET = defineRoute(approvalListQuery, async ({ req, input }) => ({ json: await answerApprovals(req, input) }))

import { editLinesOfApproval } from "../../../../../access/act-on-approval"
import { defineRoute } from "../../../../../access/define-route"
import { approvalEditBody } from "../../../../../schemas/approvals"

export const POST = defineRoute(approvalEditBody, async ({ req, input }) => ({ json: await editLinesOfApproval(req, input) }))

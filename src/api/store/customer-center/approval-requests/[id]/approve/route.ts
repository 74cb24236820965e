import { decideOnApproval } from "../../../../../access/act-on-approval"
import { defineRoute } from "../../../../../access/define-route"
import { approvalApproveBody } from "../../../../../schemas/approvals"

export const POST = defineRoute(approvalApproveBody, async ({ req, input: { comment, tier } }) => ({
  json: await decideOnApproval(req, { move: "approve", comment, tier }),
}))

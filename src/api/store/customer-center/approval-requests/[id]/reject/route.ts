import { decideOnApproval } from "../../../../../access/act-on-approval"
import { defineRoute } from "../../../../../access/define-route"
import { approvalRejectBody } from "../../../../../schemas/approvals"

export const POST = defineRoute(approvalRejectBody, async ({ req, input: { comment } }) => ({
  json: await decideOnApproval(req, { move: "reject", comment }),
}))

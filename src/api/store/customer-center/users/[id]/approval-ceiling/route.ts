import { changeApprovalCeiling } from "../../../../../access/approval-ceilings"
import { defineRoute } from "../../../../../access/define-route"
import { readMemberActor } from "../../../../../access/user-actor"
import { approvalCeilingBody } from "../../../../../schemas/approval-ceilings"

export const POST = defineRoute(approvalCeilingBody, async ({ req, input }) => {
  const whose = { businessUserId: req.params.id ?? "", actor: readMemberActor(req) }
  return { json: await changeApprovalCeiling(req, whose, input) }
})

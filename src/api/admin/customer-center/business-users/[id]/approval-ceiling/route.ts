import { changeApprovalCeiling } from "../../../../../access/approval-ceilings"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { approvalCeilingBody } from "../../../../../schemas/approval-ceilings"

export const POST = defineRoute(approvalCeilingBody, async ({ req, input }) => {
  const whose = { businessUserId: req.params.id ?? "", actor: readOperatorActor(req) }
  return { json: await changeApprovalCeiling(req, whose, input) }
})

import { changeApprovalDeputy } from "../../../../../access/approval-deputies"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { approvalDeputyBody } from "../../../../../schemas/approval-deputies"

export const POST = defineRoute(approvalDeputyBody, async ({ req, input }) => {
  const whose = { businessUserId: req.params.id ?? "", actor: readOperatorActor(req) }
  return { json: await changeApprovalDeputy(req, whose, input) }
})

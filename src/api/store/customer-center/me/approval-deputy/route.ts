import { answerApprovalDeputy, changeApprovalDeputy } from "../../../../access/approval-deputies"
import { defineRoute } from "../../../../access/define-route"
import { readMemberActor } from "../../../../access/user-actor"
import { approvalDeputyBody } from "../../../../schemas/approval-deputies"

export const GET = defineRoute(async ({ req }) => ({ json: await answerApprovalDeputy(req, readMemberActor(req).businessUserId) }))

export const POST = defineRoute(approvalDeputyBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  return { json: await changeApprovalDeputy(req, { businessUserId: actor.businessUserId, actor }, input) }
})

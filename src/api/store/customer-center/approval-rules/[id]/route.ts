import { defineRoute } from "../../../../access/define-route"
import { answerRule, changeRule, removeRule } from "../../../../access/set-approval-rules"
import { readMemberActor } from "../../../../access/user-actor"
import { approvalRuleUpdateBody } from "../../../../schemas/approval-rules"

export const GET = defineRoute(async ({ req }) => ({
  json: await answerRule(req, { companyId: readMemberActor(req).companyId, id: req.params.id ?? "" }),
}))

export const POST = defineRoute(approvalRuleUpdateBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  return { json: await changeRule(req, { companyId: actor.companyId, actor }, { id: req.params.id ?? "", input }) }
})

export const DELETE = defineRoute(async ({ req }) => {
  const actor = readMemberActor(req)
  return { json: await removeRule(req, { companyId: actor.companyId, actor }, req.params.id ?? "") }
})

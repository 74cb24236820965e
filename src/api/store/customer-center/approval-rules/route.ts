import { answerRules } from "../../../access/approval-rules"
import { defineRoute } from "../../../access/define-route"
import { addRule } from "../../../access/set-approval-rules"
import { readMemberActor } from "../../../access/user-actor"
import { approvalRuleCreateBody } from "../../../schemas/approval-rules"

export const GET = defineRoute(async ({ req }) => {
  const actor = readMemberActor(req)
  return { json: await answerRules(req, { companyId: actor.companyId, actor }) }
})

export const POST = defineRoute(approvalRuleCreateBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  return { status: 201, json: await addRule(req, { companyId: actor.companyId, actor }, input) }
})

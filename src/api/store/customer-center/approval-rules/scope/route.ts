import { defineRoute } from "../../../../access/define-route"
import { changeRuleScope } from "../../../../access/set-approval-rules"
import { readMemberActor } from "../../../../access/user-actor"
import { approvalRuleScopeBody } from "../../../../schemas/approval-rules"

export const POST = defineRoute(approvalRuleScopeBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  return { json: await changeRuleScope(req, { companyId: actor.companyId, actor }, input) }
})

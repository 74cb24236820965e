import { defineRoute } from "../../../../../../access/define-route"
import { changeRuleScope } from "../../../../../../access/set-approval-rules"
import { readOperatorActor } from "../../../../../../access/user-actor"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"
import { approvalRuleScopeBody } from "../../../../../../schemas/approval-rules"

export const POST = defineRoute(approvalRuleScopeBody, async ({ req, input }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: await changeRuleScope(req, { companyId, actor: readOperatorActor(req) }, input) }
})

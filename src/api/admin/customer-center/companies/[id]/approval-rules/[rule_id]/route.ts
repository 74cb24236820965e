import { defineRoute } from "../../../../../../access/define-route"
import { answerRule, changeRule, removeRule } from "../../../../../../access/set-approval-rules"
import { readOperatorActor } from "../../../../../../access/user-actor"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"
import { approvalRuleUpdateBody } from "../../../../../../schemas/approval-rules"

export const GET = defineRoute(async ({ req }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: await answerRule(req, { companyId, id: req.params.rule_id ?? "" }) }
})

export const POST = defineRoute(approvalRuleUpdateBody, async ({ req, input }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: await changeRule(req, { companyId, actor: readOperatorActor(req) }, { id: req.params.rule_id ?? "", input }) }
})

export const DELETE = defineRoute(async ({ req }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: await removeRule(req, { companyId, actor: readOperatorActor(req) }, req.params.rule_id ?? "") }
})

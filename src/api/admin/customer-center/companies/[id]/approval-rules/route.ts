import { answerRules } from "../../../../../access/approval-rules"
import { defineRoute } from "../../../../../access/define-route"
import { addRule } from "../../../../../access/set-approval-rules"
import { readOperatorActor } from "../../../../../access/user-actor"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"
import { approvalRuleCreateBody } from "../../../../../schemas/approval-rules"

export const GET = defineRoute(async ({ req }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: await answerRules(req, { companyId, actor: readOperatorActor(req) }) }
})

export const POST = defineRoute(approvalRuleCreateBody, async ({ req, input }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { status: 201, json: await addRule(req, { companyId, actor: readOperatorActor(req) }, input) }
})

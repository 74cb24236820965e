import { answerShopRules } from "../../../access/approval-rules"
import { defineRoute } from "../../../access/define-route"
import { addRule } from "../../../access/set-approval-rules"
import { readOperatorActor } from "../../../access/user-actor"
import { approvalRuleCreateBody } from "../../../schemas/approval-rules"

export const GET = defineRoute(async ({ req }) => ({ json: await answerShopRules(req) }))

export const POST = defineRoute(approvalRuleCreateBody, async ({ req, input }) => ({
  status: 201,
  json: await addRule(req, { companyId: null, actor: readOperatorActor(req) }, input),
}))

import { defineRoute } from "../../../../access/define-route"
import { answerRule, changeRule, removeRule } from "../../../../access/set-approval-rules"
import { readOperatorActor } from "../../../../access/user-actor"
import { approvalRuleUpdateBody } from "../../../../schemas/approval-rules"

export const GET = defineRoute(async ({ req }) => ({
  json: await answerRule(req, { companyId: null, id: req.params.id ?? "" }),
}))

export const POST = defineRoute(approvalRuleUpdateBody, async ({ req, input }) => ({
  json: await changeRule(req, { companyId: null, actor: readOperatorActor(req) }, { id: req.params.id ?? "", input }),
}))

export const DELETE = defineRoute(async ({ req }) => ({
  json: await removeRule(req, { companyId: null, actor: readOperatorActor(req) }, req.params.id ?? ""),
}))

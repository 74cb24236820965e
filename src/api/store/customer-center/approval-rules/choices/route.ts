import { answerRuleChoices } from "../../../../access/approval-rules"
import { defineRoute } from "../../../../access/define-route"
import { retrieveOwnCompany } from "../../../../access/own-budgets"

export const GET = defineRoute(async ({ req }) => ({ json: await answerRuleChoices(req, await retrieveOwnCompany(req)) }))

import { answerRuleChoices } from "../../../../access/approval-rules"
import { defineRoute } from "../../../../access/define-route"

export const GET = defineRoute(async ({ req }) => ({ json: await answerRuleChoices(req, null) }))

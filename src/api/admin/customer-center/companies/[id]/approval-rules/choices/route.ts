import { answerRuleChoices } from "../../../../../../access/approval-rules"
import { defineRoute } from "../../../../../../access/define-route"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"

export const GET = defineRoute(async ({ req }) => ({ json: await answerRuleChoices(req, await retrieveCompanyOrRefuse(req)) }))

import { defineRoute } from "../../../../../../../access/define-route"
import { findLimit } from "../../../../../../../access/set-budget"
import { retrieveCompanyOrRefuse } from "../../../../../../../present/retrieve-company"
import { answerStatement } from "../../../../../../../present/statement"
import { statementQuery } from "../../../../../../../schemas/budgets"

export const GET = defineRoute(statementQuery, async ({ req, input }) => {
  const company = await retrieveCompanyOrRefuse(req)
  const limit = await findLimit(req, company, req.params.budget_id ?? "")
  const viewer = { businessUserId: null, seesOthers: true }
  return { json: await answerStatement(req, { company, limit, viewer, query: input }) }
})

import { defineRoute } from "../../../../../access/define-route"
import { requireVisibleBudget } from "../../../../../access/own-budgets"
import { answerStatement } from "../../../../../present/statement"
import { statementQuery } from "../../../../../schemas/budgets"

export const GET = defineRoute(statementQuery, async ({ req, input }) => ({
  json: await answerStatement(req, { ...(await requireVisibleBudget(req)), query: input }),
}))

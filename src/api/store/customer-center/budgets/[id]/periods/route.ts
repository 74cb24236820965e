import { defineRoute } from "../../../../../access/define-route"
import { requireVisibleBudget } from "../../../../../access/own-budgets"
import { answerPeriods } from "../../../../../present/budget-periods"

export const GET = defineRoute(async ({ req }) => ({ json: await answerPeriods(req, await requireVisibleBudget(req)) }))

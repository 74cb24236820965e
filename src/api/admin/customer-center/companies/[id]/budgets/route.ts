import { BUDGET_MODULE } from "../../../../../../modules/budget"
import type BudgetModuleService from "../../../../../../modules/budget/service"
import { defineRoute } from "../../../../../access/define-route"
import { addBudget } from "../../../../../access/set-budget"
import { readOperatorActor } from "../../../../../access/user-actor"
import { presentBudgets } from "../../../../../present/budget"
import { presentPage } from "../../../../../present/page"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"
import { budgetCreateBody, budgetListQuery } from "../../../../../schemas/budgets"

export const GET = defineRoute(budgetListQuery, async ({ req, input }) => {
  const company = await retrieveCompanyOrRefuse(req)
  const { subject_type: subjectType, subject_id: subjectId, ...more } = input
  const at = new Date()
  const { rows: states, ...page } = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .limits.list({ ...more, companyId: company.id, subjectType, subjectId }, at)
  return { json: { budgets: await presentBudgets(req, { company, states, at }), ...presentPage(page, input) } }
})

export const POST = defineRoute(budgetCreateBody, async ({ req, input }) => ({
  status: 201,
  json: await addBudget(req, { company: await retrieveCompanyOrRefuse(req), actor: readOperatorActor(req) }, input),
}))

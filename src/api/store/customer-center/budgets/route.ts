import { BUDGET_MODULE } from "../../../../modules/budget"
import type BudgetModuleService from "../../../../modules/budget/service"
import { defineRoute } from "../../../access/define-route"
import { retrieveOwnCompany } from "../../../access/own-budgets"
import { addBudget } from "../../../access/set-budget"
import { readMemberActor } from "../../../access/user-actor"
import { presentBudgets } from "../../../present/budget"
import { presentPage } from "../../../present/page"
import { budgetCreateBody, budgetListQuery } from "../../../schemas/budgets"

export const GET = defineRoute(budgetListQuery, async ({ req, input }) => {
  const company = await retrieveOwnCompany(req)
  const { subject_type: subjectType, subject_id: subjectId, ...more } = input
  const at = new Date()
  const { rows: states, ...page } = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .limits.list({ ...more, companyId: company.id, subjectType, subjectId }, at)
  return { json: { budgets: await presentBudgets(req, { company, states, at }), ...presentPage(page, input) } }
})

export const POST = defineRoute(budgetCreateBody, async ({ req, input }) => ({
  status: 201,
  json: await addBudget(req, { company: await retrieveOwnCompany(req), actor: readMemberActor(req) }, input),
}))

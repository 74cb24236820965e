import { BUDGET_MODULE } from "../../../../../modules/budget"
import type BudgetModuleService from "../../../../../modules/budget/service"
import { defineRoute } from "../../../../access/define-route"
import { findSpender, retrieveOwnCompany } from "../../../../access/own-budgets"
import { presentBudgets } from "../../../../present/budget"

export const GET = defineRoute(async ({ req }) => {
  const company = await retrieveOwnCompany(req)
  const at = new Date()
  const states = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .listStates({ spender: await findSpender(req), at })
  return { json: { budgets: await presentBudgets(req, { company, states, at }) } }
})

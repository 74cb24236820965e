import { defineRoute } from "../../../../../../access/define-route"
import { changeBudget, findLimit, removeBudget } from "../../../../../../access/set-budget"
import { readOperatorActor } from "../../../../../../access/user-actor"
import { answerBudget } from "../../../../../../present/budget"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"
import { budgetUpdateBody } from "../../../../../../schemas/budgets"

export const GET = defineRoute(async ({ req }) => {
  const company = await retrieveCompanyOrRefuse(req)
  const limit = await findLimit(req, company, req.params.budget_id ?? "")
  return { json: { budget: await answerBudget(req, { company, limit }) } }
})

export const POST = defineRoute(budgetUpdateBody, async ({ req, input }) => {
  const setting = { company: await retrieveCompanyOrRefuse(req), actor: readOperatorActor(req) }
  return { json: await changeBudget(req, setting, { id: req.params.budget_id ?? "", input }) }
})

export const DELETE = defineRoute(async ({ req }) => {
  const setting = { company: await retrieveCompanyOrRefuse(req), actor: readOperatorActor(req) }
  return { json: await removeBudget(req, setting, req.params.budget_id ?? "") }
})

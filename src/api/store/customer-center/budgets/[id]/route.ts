import { defineRoute } from "../../../../access/define-route"
import { requireVisibleBudget, retrieveOwnCompany } from "../../../../access/own-budgets"
import { changeBudget, removeBudget } from "../../../../access/set-budget"
import { readMemberActor } from "../../../../access/user-actor"
import { answerBudget } from "../../../../present/budget"
import { budgetUpdateBody } from "../../../../schemas/budgets"

export const GET = defineRoute(async ({ req }) => ({
  json: { budget: await answerBudget(req, await requireVisibleBudget(req)) },
}))

export const POST = defineRoute(budgetUpdateBody, async ({ req, input }) => {
  const setting = { company: await retrieveOwnCompany(req), actor: readMemberActor(req) }
  return { json: await changeBudget(req, setting, { id: req.params.id ?? "", input }) }
})

export const DELETE = defineRoute(async ({ req }) => {
  const setting = { company: await retrieveOwnCompany(req), actor: readMemberActor(req) }
  return { json: await removeBudget(req, setting, req.params.id ?? "") }
})

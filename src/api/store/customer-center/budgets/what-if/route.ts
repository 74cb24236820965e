import { defineRoute } from "../../../../access/define-route"
import { readOwnViewer, retrieveOwnCompany } from "../../../../access/own-budgets"
import { tryBudget } from "../../../../access/try-budget"
import { whatIfBody } from "../../../../schemas/what-if"

export const POST = defineRoute(whatIfBody, async ({ req, input }) => ({
  json: await tryBudget(req, { company: await retrieveOwnCompany(req), viewer: readOwnViewer(req) }, input),
}))

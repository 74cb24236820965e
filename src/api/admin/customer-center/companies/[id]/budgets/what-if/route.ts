import { defineRoute } from "../../../../../../access/define-route"
import { tryBudget } from "../../../../../../access/try-budget"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"
import { whatIfBody } from "../../../../../../schemas/what-if"

export const POST = defineRoute(whatIfBody, async ({ req, input }) => {
  const viewer = { businessUserId: null, seesOthers: true }
  return { json: await tryBudget(req, { company: await retrieveCompanyOrRefuse(req), viewer }, input) }
})

import { defineRoute } from "../../../../../../../access/define-route"
import { findLimit } from "../../../../../../../access/set-budget"
import { answerPeriods } from "../../../../../../../present/budget-periods"
import { retrieveCompanyOrRefuse } from "../../../../../../../present/retrieve-company"

export const GET = defineRoute(async ({ req }) => {
  const company = await retrieveCompanyOrRefuse(req)
  const limit = await findLimit(req, company, req.params.budget_id ?? "")
  return { json: await answerPeriods(req, { company, limit }) }
})

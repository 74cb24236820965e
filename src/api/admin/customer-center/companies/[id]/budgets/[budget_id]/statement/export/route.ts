import { exportStatement } from "../../../../../../../../../workflows/budgets/export-statement"
import { defineRoute } from "../../../../../../../../access/define-route"
import { findLimit } from "../../../../../../../../access/set-budget"
import { retrieveCompanyOrRefuse } from "../../../../../../../../present/retrieve-company"

export const GET = defineRoute(async ({ req }) => {
  const company = await retrieveCompanyOrRefuse(req)
  const limit = await findLimit(req, company, req.params.budget_id ?? "")
  return {
    csv: exportStatement(req.scope, { limit, viewer: { businessUserId: null, seesOthers: true } }),
    fileName: "budget-statement.csv",
  }
})

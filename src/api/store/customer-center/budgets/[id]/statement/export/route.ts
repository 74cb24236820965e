import { exportStatement } from "../../../../../../../workflows/budgets/export-statement"
import { defineRoute } from "../../../../../../access/define-route"
import { requireVisibleBudget } from "../../../../../../access/own-budgets"

export const GET = defineRoute(async ({ req }) => ({
  csv: exportStatement(req.scope, await requireVisibleBudget(req)),
  fileName: "budget-statement.csv",
}))

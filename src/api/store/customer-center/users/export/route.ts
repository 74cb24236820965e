import { exportUsers } from "../../../../../workflows/users/export-users"
import { defineRoute } from "../../../../access/define-route"
import { requireCompanyPlace } from "../../../../access/require-company-place"

export const GET = defineRoute(async ({ req, guarded }) => ({
  csv: exportUsers(req.scope, requireCompanyPlace(guarded).companyId),
  fileName: "users.csv",
}))

import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { loadAccounts } from "../../../present/load-accounts"
import { presentPage } from "../../../present/page"
import { presentOperatorUser } from "../../../present/user"
import { operatorUserListQuery } from "../../../schemas/users"

export const GET = defineRoute(operatorUserListQuery, async ({ req, input }) => {
  const { company_id: companyId, customer_id: customerId, role: roleKey, ...more } = input
  const { rows, ...page } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listUserRows({ ...more, companyId, customerId, roleKey })
  const accounts = await loadAccounts(req.scope, rows)
  const now = new Date()
  return {
    json: {
      business_users: rows.map((row) =>
        presentOperatorUser(row, { account: accounts.get(row.customer_id) ?? null, now })
      ),
      ...presentPage(page, input),
    },
  }
})

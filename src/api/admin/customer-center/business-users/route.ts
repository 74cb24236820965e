import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { presentPage } from "../../../present/page"
import { presentOperatorUser } from "../../../present/user"
import { operatorUserListQuery } from "../../../schemas/users"

export const GET = defineRoute(operatorUserListQuery, async ({ req, input }) => {
  const { company_id: companyId, customer_id: customerId, role: roleKey, ...more } = input
  const { rows, ...page } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listUserRows({ ...more, companyId, customerId, roleKey })
  const now = new Date()
  return {
    json: {
      business_users: rows.map((row) => presentOperatorUser(row, { account: row, now })),
      ...presentPage(page, input),
    },
  }
})

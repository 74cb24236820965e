import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { addOwnUser } from "../../../access/add-own-user"
import { defineRoute } from "../../../access/define-route"
import { requireCompanyPlace } from "../../../access/require-company-place"
import { presentPage } from "../../../present/page"
import { presentUser } from "../../../present/user"
import { userCreateBody, userListQuery } from "../../../schemas/users"

export const GET = defineRoute(userListQuery, async ({ req, input, guarded }) => {
  const { companyId, businessUserId: askerId } = requireCompanyPlace(guarded)
  const { role: roleKey, ...more } = input
  const { rows, ...page } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listUserRows({ ...more, companyId, roleKey })
  const now = new Date()
  return {
    json: {
      users: rows.map((row) => presentUser(row, { account: row, now, askerId })),
      ...presentPage(page, input),
    },
  }
})

export const POST = defineRoute(userCreateBody, async ({ req, input }) => ({
  status: 201,
  json: await addOwnUser(req, input, { contactNumber: null }),
}))

import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { requireCompanyPlace } from "../../../access/require-company-place"
import { presentPage } from "../../../present/page"
import { presentPlainUser } from "../../../present/plain-user"
import { plainUserListQuery } from "../../../schemas/users"

export const GET = defineRoute(plainUserListQuery, async ({ req, input, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  const { rows, ...page } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .users.listPlainUsers({ ...input, companyId })
  return { json: { plain_users: rows.map(presentPlainUser), ...presentPage(page, input) } }
})

import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { defineRoute } from "../../../../access/define-route"
import { requireCompanyPlace } from "../../../../access/require-company-place"
import { retrieveOwnUserOrRefuse } from "../../../../present/retrieve-user"
import { presentUser } from "../../../../present/user"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId, businessUserId: askerId } = requireCompanyPlace(guarded)
  const place = await retrieveOwnUserOrRefuse(req, companyId)
  const account = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveAccount(place.customer_id)
  return { json: { user: presentUser(place, { account, now: new Date(), askerId }) } }
})

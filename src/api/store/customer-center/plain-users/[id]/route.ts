import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { defineRoute } from "../../../../access/define-route"
import { requireCompanyPlace } from "../../../../access/require-company-place"
import { Refusal } from "../../../../errors/refusal"
import { presentPlainUser } from "../../../../present/plain-user"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  const row = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .users.retrievePlainUser({ companyId, businessUserId: req.params.id ?? "" })
  if (!row) {
    throw new Refusal("not_found")
  }
  return { json: { plain_user: presentPlainUser(row) } }
})

import { COMPANY_MODULE } from "../../../../../../modules/company"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { denyRights } from "../../../../../../workflows/rights/set-rights"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { requireCompanyPlace } from "../../../../../access/require-company-place"
import { presentDecisions } from "../../../../../present/access"
import { retrieveOwnUserOrRefuse } from "../../../../../present/retrieve-user"
import { userAccessBody } from "../../../../../schemas/users"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  return { json: { decisions: presentDecisions(await retrieveOwnUserOrRefuse(req, companyId)) } }
})

export const POST = defineRoute(userAccessBody, async ({ req, input, guarded }) => {
  const { companyId, businessUserId, customerId } = requireCompanyPlace(guarded)
  const account = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveAccount(customerId)
  await denyRights(req.scope, {
    businessUserId: req.params.id ?? "",
    denied: input.denied,
    isGapConfirmed: input.confirm_nobody_could_approve,
    asker: {
      type: "customer",
      id: customerId,
      clientAddress: readClientAddress(req),
      companyId,
      businessUserId,
      addressConfirmed: Boolean(account?.email_confirmed_at),
    },
  })
  return { json: { decisions: presentDecisions(await retrieveOwnUserOrRefuse(req, companyId)) } }
})

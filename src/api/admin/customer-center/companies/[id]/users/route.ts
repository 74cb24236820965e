import { COMPANY_MODULE } from "../../../../../../modules/company"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { requestUser } from "../../../../../../workflows/users/request-user"
import { defineRoute } from "../../../../../access/define-route"
import { requireFields } from "../../../../../access/require-fields"
import { requirePersonName } from "../../../../../access/require-person-name"
import { requireSalutation } from "../../../../../access/require-salutation"
import { readOperatorActor } from "../../../../../access/user-actor"
import { Refusal } from "../../../../../errors/refusal"
import { presentOperatorUser } from "../../../../../present/user"
import { userCreateBody } from "../../../../../schemas/users"

export const POST = defineRoute(userCreateBody, async ({ req, input }) => {
  requirePersonName(input)
  requireSalutation(input.salutation, { before: null })
  const { businessUserId, customerId } = await requestUser(req.scope, {
    actor: readOperatorActor(req),
    contactNumber: null,
    companyId: req.params.id ?? "",
    salutation: input.salutation,
    firstName: input.first_name,
    lastName: input.last_name,
    email: input.email,
    roleKeys: input.role_keys,
    fields: requireFields("users", input.fields ?? {}, { before: null }),
    languageCode: input.locale ?? null,
  })
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [place, account] = await Promise.all([
    companies.retrievePlace(businessUserId),
    companies.retrieveAccount(customerId),
  ])
  if (!place) {
    throw new Refusal("not_found")
  }
  return { status: 201, json: { business_user: presentOperatorUser(place, { account, now: new Date() }) } }
})

import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { presentApplication } from "../../../../present/application"

export const GET = defineRoute(async ({ req }) => {
  const row = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .applications.retrieve(req.params.id ?? "")
  if (!row) {
    throw new Refusal("not_found")
  }
  return { json: { application: presentApplication(row) } }
})

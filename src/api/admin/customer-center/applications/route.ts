import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { presentApplication } from "../../../present/application"
import { applicationListQuery } from "../../../schemas/activation"

export const GET = defineRoute(applicationListQuery, async ({ req, input }) => {
  const { rows, count, countIsMinimum } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .applications.list(input)
  return {
    json: {
      applications: rows.map(presentApplication),
      count,
      count_is_minimum: countIsMinimum,
      limit: input.limit,
      offset: input.offset,
    },
  }
})

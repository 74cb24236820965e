import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { defineRoute } from "../../../access/define-route"
import { presentCompanyRow } from "../../../present/company"
import { presentPage } from "../../../present/page"
import { loadPeople } from "../../../present/people"
import { companyListQuery } from "../../../schemas/company"

export const GET = defineRoute(companyListQuery, async ({ req, input }) => {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { rows, ...page } = await companies.listCompanyRows({
    ...input,
    active: input.active === undefined ? undefined : input.active === "true",
  })
  const people = await loadPeople(req.scope, rows.flatMap((row) => row.main_contact_ids))
  return {
    json: {
      companies: rows.map((row) => presentCompanyRow(row, people)),
      ...presentPage(page, input),
    },
  }
})

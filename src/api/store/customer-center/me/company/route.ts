import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { presentCenter, presentName, presentOwnCompany } from "../../../../present/company"
import { loadPeople } from "../../../../present/people"

export const GET = defineRoute(async ({ req, guarded }) => {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const company = guarded.place?.company_id
    ? await companies.retrieveCompanyRow(guarded.place.company_id)
    : null
  if (!company) {
    throw new Refusal("not_found")
  }
  const mainContacts = await companies.listActiveMainContacts(company.id)
  const people = await loadPeople(req.scope, mainContacts.map((contact) => contact.customer_id))
  return {
    json: {
      company: {
        ...presentOwnCompany(company),
        center: presentCenter(company),
        main_contacts: [...people.values()].map((person) => ({
          name: presentName(person),
          email: person.email,
        })),
      },
    },
  }
})

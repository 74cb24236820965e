import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { syncContacts } from "../../../../../workflows/erp-sync/sync-contacts"
import { defineRoute } from "../../../../access/define-route"
import { requireCompanyPlace } from "../../../../access/require-company-place"
import { Refusal } from "../../../../errors/refusal"
import { presentContact } from "../../../../present/contact"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  await syncContacts(req.scope, { companyId, now: new Date() })
  const contact = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .users.retrieveContact({ companyId, contactNumber: req.params.number ?? "" })
  if (!contact) {
    throw new Refusal("not_found")
  }
  return { json: { contact: presentContact(contact, guarded.place?.customer_number ?? "") } }
})

import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { syncContacts } from "../../../../workflows/erp-sync/sync-contacts"
import { defineRoute } from "../../../access/define-route"
import { requireCompanyPlace } from "../../../access/require-company-place"
import { presentContact } from "../../../present/contact"
import { presentPage } from "../../../present/page"
import { presentInstant } from "../../../present/place"
import { contactListQuery } from "../../../schemas/users"

export const GET = defineRoute(contactListQuery, async ({ req, input, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  const { syncedAt, isStale } = await syncContacts(req.scope, { companyId, now: new Date() })
  const { rows, ...page } = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .users.listContacts({ ...input, companyId })
  return {
    json: {
      contacts: rows.map((row) => presentContact(row, guarded.place?.customer_number ?? "")),
      ...presentPage(page, input),
      synced_at: presentInstant(syncedAt),
      is_stale: isStale,
    },
  }
})

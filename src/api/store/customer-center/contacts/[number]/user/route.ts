import { syncContacts } from "../../../../../../workflows/erp-sync/sync-contacts"
import { addOwnUser } from "../../../../../access/add-own-user"
import { defineRoute } from "../../../../../access/define-route"
import { requireCompanyPlace } from "../../../../../access/require-company-place"
import { userCreateBody } from "../../../../../schemas/users"

export const POST = defineRoute(userCreateBody, async ({ req, input, guarded }) => {
  await syncContacts(req.scope, { companyId: requireCompanyPlace(guarded).companyId, now: new Date() })
  return { status: 201, json: await addOwnUser(req, input, { contactNumber: req.params.number ?? "" }) }
})

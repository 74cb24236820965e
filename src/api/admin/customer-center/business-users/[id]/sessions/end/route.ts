import { COMPANY_MODULE } from "../../../../../../../modules/company"
import type CompanyModuleService from "../../../../../../../modules/company/service"
import { endSessions } from "../../../../../../../workflows/login/end-sessions"
import { readClientAddress } from "../../../../../../access/client-address"
import { defineRoute } from "../../../../../../access/define-route"
import { Refusal } from "../../../../../../errors/refusal"

export const POST = defineRoute(async ({ req, guarded }) => {
  const place = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .retrievePlace(req.params.id ?? "")
  const ended =
    place !== null &&
    (await endSessions(req.scope, {
      customerId: place.customer_id,
      companyId: place.company_id,
      actor: {
        type: guarded.operator?.type ?? "user",
        id: guarded.operator?.id ?? null,
        clientAddress: readClientAddress(req),
      },
    }))
  if (!ended) {
    throw new Refusal("not_found")
  }
  return { json: { ended: true } }
})

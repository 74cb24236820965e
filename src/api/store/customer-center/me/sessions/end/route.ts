import { endSessions } from "../../../../../../workflows/login/end-sessions"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { Refusal } from "../../../../../errors/refusal"

export const POST = defineRoute(async ({ req, guarded }) => {
  const customerId = guarded.customer?.id ?? ""
  const places = guarded.access?.places ?? []
  const ended = await endSessions(req.scope, {
    customerId,
    companyId: places.length === 1 ? (places[0]?.company_id ?? null) : null,
    actor: { type: "customer", id: customerId, clientAddress: readClientAddress(req) },
  })
  if (!ended) {
    // an ordinary customer of the shop, of whose sessions we keep nothing
    throw new Refusal("permission_denied")
  }
  return { json: { ended: true } }
})

import { acceptPlace } from "../../../../../../../workflows/users/accept-place"
import { readClientAddress } from "../../../../../../access/client-address"
import { defineRoute } from "../../../../../../access/define-route"
import { Refusal } from "../../../../../../errors/refusal"
import { presentBusinessUser, presentCompanySummary } from "../../../../../../present/place"

export const POST = defineRoute(async ({ req, guarded }) => {
  if (!guarded.customer) {
    throw new Refusal("unauthorized")
  }
  const place = await acceptPlace(req.scope, {
    businessUserId: req.params.id ?? "",
    customer: guarded.customer,
    clientAddress: readClientAddress(req),
  })
  return { json: { business_user: presentBusinessUser(place), company: presentCompanySummary(place) } }
})

import type { MedusaRequest } from "@medusajs/framework/http"
import type { PlaceRow } from "../../../../modules/company/store/account-store"
import { accessFacts } from "../../../../workflows/access/access-facts"
import type { DelegatingUser } from "../../../../workflows/delegation/delegation-event"
import { endDelegation } from "../../../../workflows/delegation/end-delegation"
import { findDelegation } from "../../../../workflows/delegation/find-delegation"
import { startDelegation } from "../../../../workflows/delegation/start-delegation"
import { readClientAddress } from "../../../access/client-address"
import { defineRoute } from "../../../access/define-route"
import type { GuardedRequest } from "../../../access/guarded-request"
import { Refusal } from "../../../errors/refusal"
import { presentDelegation } from "../../../present/delegation"
import { delegationBody } from "../../../schemas/delegation"

export const GET = defineRoute(async ({ req, guarded }) => ({
  json: await presentCurrent(req, requirePlace(guarded)),
}))

export const POST = defineRoute(delegationBody, async ({ req, input, guarded }) => {
  const place = requirePlace(guarded)
  const refusal = await startDelegation(req.scope, {
    user: describeUser(req, place),
    facts: accessFacts(place),
    customerNumber: input.customer_number,
    now: new Date(),
  })
  if (refusal) {
    throw new Refusal(refusal)
  }
  return { json: await presentCurrent(req, place) }
})

export const DELETE = defineRoute(async ({ req, guarded }) => ({
  json: {
    ended: await endDelegation(req.scope, { user: describeUser(req, requirePlace(guarded)), now: new Date() }),
  },
}))

async function presentCurrent(req: MedusaRequest, place: PlaceRow): Promise<object> {
  const row = await findDelegation(req.scope, {
    businessUserId: place.business_user_id,
    facts: accessFacts(place),
  })
  return { delegation: row && presentDelegation(row) }
}

function requirePlace({ place }: GuardedRequest): PlaceRow {
  if (!place) {
    throw new Refusal("unauthorized")
  }
  return place
}

function describeUser(req: MedusaRequest, place: PlaceRow): DelegatingUser {
  return {
    businessUserId: place.business_user_id,
    customerId: place.customer_id,
    companyId: place.company_id,
    clientAddress: readClientAddress(req),
  }
}

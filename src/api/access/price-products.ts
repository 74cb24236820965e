import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { decidePlace } from "../../modules/company/rules/access"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "../../workflows/access/access-facts"
import { listPriceGroupIds } from "../../workflows/carts/list-price-group-ids"
import { findDelegation } from "../../workflows/delegation/find-delegation"
import { sendRefusal } from "../errors/respond"
import { PRODUCT_PATHS } from "./awaiting-paths"
import { choosePlace, readCompanyHeader } from "./guard"
import { readGuarded } from "./guarded-request"
import { listOwnPlaces } from "./own-places"

/** The prices of products follow the company that the request means (B11). */
export function priceProducts(): MiddlewareRoute[] {
  return PRODUCT_PATHS.map((matcher) => ({ methods: ["GET"], matcher, middlewares: [setCompanyPrices] }))
}

interface PricedRequest {
  pricingContext?: { customer?: { groups?: { id: string }[] } }
}

/**
 * Awaits what `guardStore` asked about the account, so that no refused one reaches the handler.
 *
 * Stands behind the platform's own `setPricingContext` and puts the groups of the company acted in where
 * the platform put all groups of the customer. Whoever has several companies and names none sees
 * no company's prices. Guests and ordinary customers cost nothing.
 */
async function setCompanyPrices(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const refusal = await readGuarded(req).refusalToCome
  if (refusal) {
    sendRefusal(req, res, refusal)
    return
  }
  const { pricingContext }: PricedRequest = req
  const places = pricingContext ? listOwnPlaces(req) : []
  const [first] = places
  if (!pricingContext || !first) {
    next()
    return
  }
  res.setHeader("Cache-Control", "private, no-store")
  const named = readCompanyHeader(req)
  const place = choosePlace(places, named)
  const closed = place && decidePlace(accessFacts(place))
  if (named !== undefined && (!place || closed)) {
    sendRefusal(req, res, closed ?? "not_found")
    return
  }
  const companyId = place && !closed ? await findPricingCompany(req, place) : null
  const ids = knownGroupIds(req, companyId) ?? (await listPriceGroupIds(req.scope, { customerId: first.customer_id, companyId }))
  pricingContext.customer = { groups: ids.map((id) => ({ id })) }
  next()
}

/** What the guard's statement brought along; null where it does not tell of this company. */
function knownGroupIds(req: MedusaRequest, companyId: string | null): string[] | null {
  const { places = [], priceGroups = null } = readGuarded(req).access ?? {}
  if (!priceGroups || (companyId !== null && !places.some((place) => place.company_id === companyId))) {
    return null
  }
  const ofCompany = companyId === null ? undefined : priceGroups.company_group_ids[companyId]
  return ofCompany === undefined ? priceGroups.own_group_ids : [...priceGroups.own_group_ids, ofCompany]
}

/** Whoever acts for somebody sees that customer's prices. */
async function findPricingCompany(req: MedusaRequest, place: PlaceRow): Promise<string | null> {
  const delegation = await findDelegation(req.scope, {
    businessUserId: place.business_user_id,
    facts: accessFacts(place),
  })
  return delegation ? delegation.company_id : place.company_id
}

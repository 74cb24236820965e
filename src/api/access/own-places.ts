import type { MedusaRequest } from "@medusajs/framework/http"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { readGuarded } from "./guarded-request"

/**
 * The places of the one who asks, as the guard before every `/store` request read them; an
 * ordinary customer has none. Being asked into a company takes nothing from anybody, so a place that
 * is not accepted yet is none.
 */
export function listOwnPlaces(req: MedusaRequest): PlaceRow[] {
  return (readGuarded(req).access?.places ?? []).filter((place) => !place.acceptance_required)
}

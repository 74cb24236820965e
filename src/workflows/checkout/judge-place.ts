import { decideAccess, decidePlace } from "../../modules/company/rules/access"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "../access/access-facts"

/** Why nobody may order in this place; null where one may. The same rule as at every other door. */
export function judgePlace(place: PlaceRow): "company_inactive" | "user_deactivated" | "permission_denied" | null {
  const facts = accessFacts(place)
  return decidePlace(facts) ?? (decideAccess(facts, "orders.place").allowed ? null : "permission_denied")
}

import { getAccessCatalogue } from "../../access-catalogue"
import type { AccessFacts } from "../../modules/company/rules/access"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { listShopFeatures } from "./shop-features"

/** What the one access rule needs to know of a place. */
export function accessFacts(place: PlaceRow): AccessFacts {
  return {
    catalogue: getAccessCatalogue(),
    shopFeatures: listShopFeatures(),
    company: place.company_id === null ? null : { active: place.company_active ?? false },
    userStatus: place.status,
    roleKeys: place.role_keys,
    ownRoles: place.own_roles,
    settings: place.settings,
    delegateNumbers: place.delegate_numbers,
  }
}

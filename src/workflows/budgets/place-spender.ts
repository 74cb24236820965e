import type { Spender } from "../../modules/budget/types"
import type { PlaceRow } from "../../modules/company/store/account-store"

/** Whoever acts in a company, as the ledger counts what they spend. */
export function placeSpender(place: PlaceRow & { company_id: string }): Spender {
  return {
    companyId: place.company_id,
    businessUserId: place.business_user_id,
    customerId: place.customer_id,
    roleKeys: place.role_keys,
    costCenterIds: [],
  }
}

import { Refusal } from "../errors/refusal"
import type { GuardedRequest } from "./guarded-request"

/** The company in which a member acts and the member's own place in it. */
export interface CompanyPlace {
  companyId: string
  businessUserId: string
  customerId: string
}

/**
 * For routes that act in a company: the guard has let the member in.
 *
 * @throws `permission_denied` for a place without a company
 */
export function requireCompanyPlace(guarded: GuardedRequest): CompanyPlace {
  const { place } = guarded
  if (!place?.company_id) {
    throw new Refusal("permission_denied")
  }
  return { companyId: place.company_id, businessUserId: place.business_user_id, customerId: place.customer_id }
}

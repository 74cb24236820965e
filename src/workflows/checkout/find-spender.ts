import type { MedusaContainer } from "@medusajs/framework/types"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"

/** Who buys with a cart, and whose budgets it counts to. */
export type CartSpender =
  /** A guest, an ordinary customer, or a business user without a company: there are no budgets. */
  | { kind: "none" }
  /** A business user of several companies, and the cart belongs to none of them yet. */
  | { kind: "unknown" }
  | { kind: "member"; place: PlaceRow; spender: Spender }

/**
 * Finds it from what is stored: a cart is also completed by a webhook, where nobody is signed in. A delegate spends
 * of the own company's budgets, whoever it is that they act for (B10).
 */
export async function findCartSpender(container: MedusaContainer, cartId: string): Promise<CartSpender> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const cart = await companies.findCart({ key: { cartId }, email: null })
  if (!cart?.of_business_user || cart.customer_id === null) {
    return { kind: "none" }
  }
  if (cart.binding) {
    const place = await companies.retrievePlace(cart.binding.business_user_id)
    return place ? memberOf(place) : { kind: "none" }
  }
  const places = (await companies.listPlaces(cart.customer_id)).filter((place) => !place.acceptance_required)
  const [only, ...more] = places
  if (!only) {
    return { kind: "none" }
  }
  return more.length > 0 ? { kind: "unknown" } : memberOf(only)
}

function memberOf(place: PlaceRow): CartSpender {
  return place.company_id === null
    ? { kind: "none" }
    : { kind: "member", place, spender: spenderOf(place, place.company_id) }
}

/** How somebody spends in a company, with the roles held now. */
export function spenderOf(place: PlaceRow, companyId: string): Spender {
  return {
    companyId,
    businessUserId: place.business_user_id,
    customerId: place.customer_id,
    roleKeys: place.role_keys,
    costCenterIds: [],
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { CartApproval, CartBinding, CartFacts } from "../../modules/company/store/cart-store"

/** Who buys with a cart, and whose budgets it counts to. */
export type CartSpender =
  /** A guest, an ordinary customer, or a business user without a company: there are no budgets. */
  | { kind: "none"; approval: CartApproval | null }
  /** A business user of several companies, and the cart belongs to none of them yet. */
  | { kind: "unknown"; approval: CartApproval | null }
  | {
      kind: "member"
      place: PlaceRow
      spender: Spender
      /** False where the chosen cost center is none that the user can choose any more. */
      hasCostCenter: boolean
      /** Null for a cart that no place was written down for. */
      binding: CartBinding | null
      /** The request for approval that the cart waits with; null for none. */
      approval: CartApproval | null
    }

/**
 * Finds it from what is stored: a cart is also completed by a webhook, where nobody is signed in. A delegate spends
 * of the own company's budgets, whoever it is that they act for (B10).
 */
export async function findCartSpender(container: MedusaContainer, cartId: string): Promise<CartSpender> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const cart = await companies.findCart({ key: { cartId }, email: null })
  const approval = cart?.approval ?? null
  if (!cart?.of_business_user || cart.customer_id === null) {
    return { kind: "none", approval }
  }
  if (cart.binding) {
    const place = await companies.retrievePlace(cart.binding.business_user_id)
    return place ? await memberOf(container, place, cart) : { kind: "none", approval }
  }
  const places = (await companies.listPlaces(cart.customer_id)).filter((place) => !place.acceptance_required)
  const [only, ...more] = places
  if (!only) {
    return { kind: "none", approval }
  }
  return more.length > 0 ? { kind: "unknown", approval } : await memberOf(container, only, cart)
}

async function memberOf(
  container: MedusaContainer,
  place: PlaceRow,
  { binding, approval }: Pick<CartFacts, "binding" | "approval">
): Promise<CartSpender> {
  const { company_id: companyId, business_user_id: businessUserId } = place
  if (companyId === null) {
    return { kind: "none", approval }
  }
  const chosenId = binding?.cost_center_id ?? null
  // what is booked on nothing that the order will carry is booked on nothing
  const costCenterIds =
    binding && getOptions().features.budgets
      ? await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.listChosenPath({ businessUserId, companyId, chosenId })
      : []
  return {
    kind: "member",
    place,
    spender: spenderOf(place, { companyId, costCenterIds }),
    hasCostCenter: chosenId === null || !getOptions().features.budgets || costCenterIds.length > 0,
    binding,
    approval,
  }
}

/** How somebody spends in a company, with the roles held now. */
export function spenderOf(
  place: PlaceRow,
  { companyId, costCenterIds }: Pick<Spender, "companyId" | "costCenterIds">
): Spender {
  return {
    companyId,
    businessUserId: place.business_user_id,
    customerId: place.customer_id,
    roleKeys: place.role_keys,
    costCenterIds,
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { CartApproval, CartBinding, CartFacts } from "../../modules/company/store/cart-store"

interface CartState {
  /** Whether an order came of the cart already. */
  hasOrder: boolean
  /** The request for approval that the cart waits with; null for none. */
  approval: CartApproval | null
}

type Found =
  /** A guest, an ordinary customer, or a business user without a company: there are no budgets. */
  | { kind: "none" }
  /** The cart belongs to a company that its buyer has left, or that is gone: nobody orders on its account any more. */
  | { kind: "left" }
  /** A business user of several companies, and the cart belongs to none of them yet. */
  | { kind: "unknown" }
  | {
      kind: "member"
      place: PlaceRow
      spender: Spender
      /** False where the chosen cost center is none that the user can choose any more. */
      hasCostCenter: boolean
      /** Null for a cart that no place was written down for. */
      binding: CartBinding | null
      /** False where no rule can ask for an approval (C7), which costs nothing to know. */
      mayHaveRules: boolean
    }

/** Who buys with a cart, and whose budgets it counts to. */
export type CartSpender = Found & CartState

/**
 * Finds it from what is stored: a cart is also completed by a webhook, where nobody is signed in. A delegate spends
 * of the own company's budgets, whoever it is that they act for (B10).
 */
export async function findCartSpender(container: MedusaContainer, cartId: string): Promise<CartSpender> {
  const cart = await container.resolve<CompanyModuleService>(COMPANY_MODULE).carts.find({ key: { cartId }, email: null })
  const found: Found = cart ? await findMember(container, cart) : { kind: "none" }
  return { ...found, hasOrder: cart?.has_order ?? false, approval: cart?.approval ?? null }
}

async function findMember(
  container: MedusaContainer,
  { customer_id: customerId, of_business_user: ofBusinessUser, binding, has_rules: hasRules }: CartFacts
): Promise<Found> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const withoutPlace: Found = { kind: binding && binding.company_id !== null ? "left" : "none" }
  if (!ofBusinessUser || customerId === null) {
    return withoutPlace
  }
  if (binding) {
    // both are known by the cart already, so neither waits for the other
    const [place, path] = await Promise.all([
      companies.retrievePlace(binding.business_user_id),
      listChosenPath(container, binding, binding.company_id),
    ])
    if (!place?.company_id) {
      return withoutPlace
    }
    const { company_id: companyId } = place
    const isSame = companyId === binding.company_id
    return memberOf(place, {
      companyId,
      binding,
      path: isSame ? path : await listChosenPath(container, binding, companyId),
      mayHaveRules: !isSame || hasRules,
    })
  }
  const places = (await companies.listPlaces(customerId)).filter((place) => !place.acceptance_required)
  const [only, ...more] = places
  if (more.length > 0) {
    return { kind: "unknown" }
  }
  return only?.company_id ? memberOf(only, { companyId: only.company_id, binding: null, path: [], mayHaveRules: true }) : { kind: "none" }
}

/** What an order of the cart counts to; what is booked on nothing that the order will carry is booked on nothing. */
async function listChosenPath(
  container: MedusaContainer,
  { business_user_id: businessUserId, cost_center_id: chosenId }: CartBinding,
  companyId: string | null
): Promise<string[]> {
  return companyId !== null && getOptions().features.budgets
    ? await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.listChosenPath({ businessUserId, companyId, chosenId })
    : []
}

function memberOf(
  place: PlaceRow,
  { companyId, binding, path, mayHaveRules }: { companyId: string; binding: CartBinding | null; path: string[]; mayHaveRules: boolean }
): Found {
  const isChosen = binding !== null && binding.cost_center_id !== null
  return {
    kind: "member",
    place,
    spender: spenderOf(place, { companyId, costCenterIds: path }),
    hasCostCenter: !isChosen || !getOptions().features.budgets || path.length > 0,
    binding,
    mayHaveRules: mayHaveRules && getOptions().features.approvals,
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

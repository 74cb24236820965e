import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { CostCenterOption } from "../../modules/budget/store/cost-center-choice"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CartBinding, CartDetails, CartFacts } from "../../modules/company/store/cart-store"
import { detailsRefusal } from "./errors"

/** What the order of a cart will carry, and what can be chosen. */
export interface CartPurchaseDetails {
  /** Null where the user has none, and where the chosen one is none of theirs any more. */
  costCenterId: string | null
  /** The first one is booked on where nothing was chosen. */
  costCenters: CostCenterOption[]
  purchaseOrderNumber: string | null
}

/** @throws `not_found` for a cart that does not exist */
export async function retrievePurchaseDetails(container: MedusaContainer, cartId: string): Promise<CartPurchaseDetails> {
  const { binding } = await requireCart(container, cartId)
  const costCenters = binding ? await listOptions(container, binding) : []
  const chosenId = binding?.cost_center_id ?? costCenters[0]?.id
  return {
    costCenterId: costCenters.find(({ id }) => id === chosenId)?.id ?? null,
    costCenters,
    purchaseOrderNumber: binding?.purchase_order_number ?? null,
  }
}

/**
 * Writes them on a business user's cart. Whoever takes the cost center away afterwards
 * has the gate refuse the order.
 *
 * @throws `not_found`, `permission_denied` for the cart of no business user, `cart_ordered`, `cost_center_unavailable`
 */
export async function updatePurchaseDetails(
  container: MedusaContainer,
  { cartId, ...details }: CartDetails & { cartId: string }
): Promise<void> {
  const { binding, completed } = await requireCart(container, cartId)
  if (!binding) {
    throw detailsRefusal("permission_denied")
  }
  if (completed) {
    throw detailsRefusal("cart_ordered")
  }
  const { costCenterId } = details
  if (costCenterId && !(await listOptions(container, binding)).some(({ id }) => id === costCenterId)) {
    throw detailsRefusal("cost_center_unavailable")
  }
  if (!(await container.resolve<CompanyModuleService>(COMPANY_MODULE).carts.setDetails({ cartId, ...details }))) {
    throw detailsRefusal("cart_ordered")
  }
}

async function requireCart(container: MedusaContainer, cartId: string): Promise<CartFacts> {
  const cart = await container.resolve<CompanyModuleService>(COMPANY_MODULE).carts.find({ key: { cartId }, email: null })
  if (!cart) {
    throw detailsRefusal("not_found")
  }
  return cart
}

async function listOptions(
  container: MedusaContainer,
  { business_user_id: businessUserId, company_id: companyId }: CartBinding
): Promise<CostCenterOption[]> {
  return companyId === null || !getOptions().features.budgets
    ? []
    : await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.listOptions({ businessUserId, companyId })
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readActingCart } from "./acting-cart"
import type { PricedFor } from "./acting-cart"
import { listPriceGroupIds } from "./list-price-group-ids"

/** What a `setPricingContext` hook gives back; the platform compares the key with the rules of prices. */
type CartPricingContext = { customer?: object; "customer.groups.id"?: string[] }

/**
 * The prices of a cart follow the company it belongs to (B11). For a shop that takes the
 * `setPricingContext` hooks of `addToCartWorkflow`, `updateLineItemInCartWorkflow` or
 * `refreshCartItemsWorkflow` itself: spread the result into its own, last.
 */
export async function setCartPricingContext(container: MedusaContainer, cartId: string): Promise<CartPricingContext> {
  const acting = readActingCart(cartId)
  const pricedFor = acting ? acting.pricedFor : await findPricedFor(container, cartId)
  return await toContext(container, pricedFor)
}

/** The same for `createCartWorkflow`, whose cart has no id yet. */
export async function setNewCartPricingContext(
  container: MedusaContainer,
  customerId: string | null
): Promise<CartPricingContext> {
  const acting = readActingCart(null)
  const pricedFor = acting ? acting.pricedFor : await findOnlyPlace(container, customerId)
  return await toContext(container, pricedFor)
}

/**
 * The same for `listShippingOptionsForCartWorkflow`. That one adds the customer after what the hook
 * gives, and of two keys that mean the same the later one wins: so a place is kept for it in front.
 */
export async function setShippingPricingContext(
  container: MedusaContainer,
  cartId: string
): Promise<CartPricingContext> {
  const context = await setCartPricingContext(container, cartId)
  return "customer.groups.id" in context ? { customer: {}, ...context } : context
}

async function toContext(container: MedusaContainer, pricedFor: PricedFor | null): Promise<CartPricingContext> {
  return pricedFor ? { "customer.groups.id": await listPriceGroupIds(container, pricedFor) } : {}
}

/** A workflow that no guarded request started: the cart's own row tells. */
async function findPricedFor(container: MedusaContainer, cartId: string): Promise<PricedFor | null> {
  const found = await container.resolve<CompanyModuleService>(COMPANY_MODULE).carts.findPricing(cartId)
  return found && { customerId: found.customer_id, companyId: found.company_id }
}

/** A cart made by code for a person with several places belongs to none of them yet. */
async function findOnlyPlace(container: MedusaContainer, customerId: string | null): Promise<PricedFor | null> {
  if (customerId === null) {
    return null
  }
  const all = await container.resolve<CompanyModuleService>(COMPANY_MODULE).listPlaces(customerId)
  const places = all.filter((place) => !place.acceptance_required)
  if (places.length === 0) {
    return null
  }
  return { customerId, companyId: places.length === 1 ? (places[0]?.company_id ?? null) : null }
}

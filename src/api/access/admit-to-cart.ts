import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import { decideAccess, decidePlace } from "../../modules/company/rules/access"
import { decideCartPlace } from "../../modules/company/rules/cart-place"
import type { BuiltInPermission } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { CartBinding, CartFacts } from "../../modules/company/store/cart-store"
import type { DelegationRow } from "../../modules/company/store/delegation-store"
import { accessFacts } from "../../workflows/access/access-facts"
import type { ActingCart } from "../../workflows/carts/acting-cart"
import { repriceCart } from "../../workflows/carts/reprice-cart"
import { findDelegation } from "../../workflows/delegation/find-delegation"
import { Refusal } from "../errors/refusal"
import { readAuthContext, readCompanyHeader } from "./guard"
import { listOwnPlaces } from "./own-places"

/** What a request wants of a cart. */
export type CartWish = "read" | "change" | "pay" | "order"

const neededFor: Record<CartWish, BuiltInPermission | null> = {
  read: null,
  change: "baskets.own",
  pay: "baskets.own",
  order: "orders.place",
}

/** In which place somebody acts, and for whom. */
export interface CartActor {
  customerId: string
  place: PlaceRow
  delegation: DelegationRow | null
}

/**
 * Lets the owner of a business user's cart to it, in the place it belongs to (B11). A cart that belongs to none
 * yet is bound now; one that is priced for somebody else than the owner acts for now is priced anew.
 *
 * @throws `not_found` to everybody else, `company_required`, `cart_of_other_company`, `company_inactive`,
 * `user_deactivated`, `permission_denied`, `cart_repriced`, `cart_awaiting_approval`
 */
export async function admitToCart(req: MedusaRequest, cart: CartFacts, wish: CartWish): Promise<ActingCart> {
  const { cart_id: cartId } = cart
  if (isAnybodys(cart)) {
    return { cartId, pricedFor: null }
  }
  if (readCustomerId(req) !== cart.customer_id) {
    return await refuseCart(req, wish)
  }
  const actor = await findCartActor(req, { binding: cart.binding, wish })
  refuseFrozen(cart, wish)
  if (!actor) {
    if (isOfCompany(cart) && wish !== "read") {
      // they have left the company since
      throw new Refusal("user_deactivated")
    }
    return { cartId, pricedFor: null }
  }
  const binding = isBoundTo(cart, actor) ? cart.binding : await bindCart(req, { cartId, actor, priced: false })
  if (!binding || binding.company_id !== actor.place.company_id) {
    // another request was quicker, in the name of another company
    throw new Refusal("cart_of_other_company")
  }
  const isStale = !binding.priced || binding.delegate_customer_number !== (actor.delegation?.customer_number ?? null)
  // one that waits for an approval keeps the prices that were asked for
  if (isStale && !cart.completed && !cart.approval) {
    await priceAnew(req, { cartId, actor, wish })
  }
  return { cartId, pricedFor: pricedForOf(actor) }
}

/** A guest's cart, or an ordinary customer's. One that belongs to a company stays a business user's, also when that customer is deleted. */
export function isAnybodys(cart: CartFacts): boolean {
  return !cart.of_business_user && !isOfCompany(cart)
}

function isOfCompany({ binding }: CartFacts): boolean {
  return binding !== null && binding.company_id !== null
}

/** Whoever left and came back takes the cart along; one that is asked about, or ordered, stays as it was asked for. */
function isBoundTo({ binding, approval, completed }: CartFacts, { place }: CartActor): boolean {
  return binding !== null && (binding.business_user_id === place.business_user_id || approval !== null || completed)
}

/**
 * From when its buyer has asked for an approval, nothing of a cart changes, by whatever route (C4), and the approver alone orders
 * it. One that was released to its buyer can be paid and ordered, and still not be changed (C6). A change under way at that moment may
 * still land: the gate finds that out by the fingerprint.
 *
 * @throws `cart_awaiting_approval`
 */
function refuseFrozen({ approval, completed }: CartFacts, wish: CartWish): void {
  const isBuyers = approval?.status === "released" && (wish === "pay" || wish === "order")
  if (approval && !completed && wish !== "read" && !isBuyers) {
    throw new Refusal("cart_awaiting_approval")
  }
}

/**
 * Somebody else's cart and one that does not exist: whoever may not do this with any cart hears that first.
 *
 * @throws `not_found`, or why the one who asks may not act at all
 */
export async function refuseCart(req: MedusaRequest, wish: CartWish): Promise<never> {
  await findCartActor(req, { binding: null, wish })
  throw new Refusal("not_found")
}

/**
 * Nobody orders at prices that were not seen. A basket that cannot be priced, because one of its articles has no
 * price here, can still be looked at and emptied; it stays marked.
 *
 * @throws `cart_repriced`
 */
async function priceAnew(
  req: MedusaRequest,
  { cartId, actor, wish }: { cartId: string; actor: CartActor; wish: CartWish }
): Promise<void> {
  try {
    await repriceCart(req.scope, { cartId, pricedFor: pricedForOf(actor) })
    await companiesOf(req).carts.setPriced({ cartId, delegate: delegateOf(actor) })
  } catch (error) {
    if (wish === "order") {
      throw error
    }
    const reason = error instanceof Error ? error.message : String(error)
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`The cart ${cartId} could not be priced anew: ${reason}`)
  }
  if (wish === "order") {
    throw new Refusal("cart_repriced")
  }
}

/**
 * The place in which the one who asks acts on a cart; null for whoever is no business user.
 *
 * @throws as `admitToCart`
 */
export async function findCartActor(
  req: MedusaRequest,
  { binding, wish }: { binding: CartBinding | null; wish: CartWish }
): Promise<CartActor | null> {
  const customerId = readCustomerId(req)
  const places = listOwnPlaces(req)
  if (customerId === null || places.length === 0) {
    return null
  }
  const decision = decideCartPlace({ places, named: readCompanyHeader(req), binding })
  if (decision.kind === "refuse") {
    throw new Refusal(decision.code)
  }
  const { place } = decision
  const facts = accessFacts(place)
  const closed = decidePlace(facts)
  if (closed) {
    throw new Refusal(closed)
  }
  const permission = neededFor[wish]
  if (permission && !decideAccess(facts, permission).allowed) {
    throw new Refusal("permission_denied")
  }
  const delegation = await findDelegation(req.scope, { businessUserId: place.business_user_id, facts })
  return { customerId, place, delegation }
}

export async function bindCart(
  req: MedusaRequest,
  { cartId, actor, priced }: { cartId: string; actor: CartActor; priced: boolean }
): Promise<CartBinding | null> {
  return await companiesOf(req).carts.bind({
    cartId,
    customerId: actor.customerId,
    businessUserId: actor.place.business_user_id,
    companyId: actor.place.company_id,
    delegate: delegateOf(actor),
    priced,
  })
}

/** Whoever acts for somebody sees that customer's prices and not the own company's. */
export function pricedForOf({ customerId, place, delegation }: CartActor): NonNullable<ActingCart["pricedFor"]> {
  return { customerId, companyId: delegation ? delegation.company_id : place.company_id }
}

function delegateOf({ delegation }: CartActor): { customerNumber: string; name: string } | null {
  return delegation && { customerNumber: delegation.customer_number, name: delegation.name }
}

export function readCustomerId(req: MedusaRequest): string | null {
  const context = readAuthContext(req)
  return context?.actor_type === "customer" && context.actor_id ? context.actor_id : null
}

function companiesOf(req: MedusaRequest): CompanyModuleService {
  return req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
}

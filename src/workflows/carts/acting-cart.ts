import { AsyncLocalStorage } from "node:async_hooks"

/** In whose name the prices of a request's cart are made. */
export interface PricedFor {
  customerId: string
  /** The company whose prices count; null for none, which leaves the person's own groups. */
  companyId: string | null
}

/** The cart that a request is about, as the guard found it. */
export interface ActingCart {
  /** Null while it is being made. */
  cartId: string | null
  /** Null for a cart of no business user: the platform's own prices. */
  pricedFor: PricedFor | null
}

const storage = new AsyncLocalStorage<ActingCart>()

/**
 * The chosen company is part of the request, never of the process (B11): what the guard found goes
 * along with the request's own chain of calls, where the hooks of the platform's workflows,
 * which know no request, find it again.
 */
export function runWithCart<T>(acting: ActingCart, work: () => T): T {
  return storage.run(acting, work)
}

/** Undefined outside of a guarded request, or where it is about another cart. */
export function readActingCart(cartId: string | null): ActingCart | undefined {
  const acting = storage.getStore()
  return acting && (acting.cartId === null || acting.cartId === cartId) ? acting : undefined
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { findCartSpender } from "../checkout/find-spender"
import { readShownCart } from "./read-cart"
import type { ShownCart } from "./read-cart"
import { bookingOf } from "./rules/booking-of"
import { fingerprintCart } from "./rules/fingerprint-cart"

/** A cart with the fingerprint that it has at this moment; null for one that is gone, or is no member's any more. */
export async function readFingerprint(
  container: MedusaContainer,
  cartId: string
): Promise<{ cart: ShownCart; fingerprint: string } | null> {
  const [cart, found] = await Promise.all([readShownCart(container, cartId), findCartSpender(container, cartId)])
  return cart && found.kind === "member" ? { cart, fingerprint: fingerprintCart(cart, bookingOf(found)) } : null
}

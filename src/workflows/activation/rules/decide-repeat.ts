import type { ActivationRefusal } from "../errors"

/**
 * Why somebody who repeats their activation does not come in any more; null where they do. In the order of `decideActivation`:
 * the company first.
 */
export function decideRepeat(place: {
  readonly status: "invited" | "active" | "deactivated"
  /** Null for a place without a company. */
  readonly company_active: boolean | null
}): ActivationRefusal | null {
  if (place.company_active === false) {
    return { code: "company_inactive" }
  }
  return place.status === "deactivated" ? { code: "user_deactivated" } : null
}

/** A place of the person who asks, as far as a cart is concerned. */
interface PlaceOfCart {
  readonly business_user_id: string
  readonly company_id: string | null
}

type CartPlaceRefusal = "not_found" | "company_required" | "cart_of_other_company"

type CartPlaceDecision<Place> =
  | { readonly kind: "act"; readonly place: Place }
  | { readonly kind: "refuse"; readonly code: CartPlaceRefusal }

/**
 * In which of the owner's places a cart is touched (B11). The request names a
 * company, or means the only place; a cart stays with the place it belongs to, and one that belongs
 * to none yet goes to the place that is meant. A place without a company cannot be
 * named, so where none is named a cart of such a place is that place's.
 */
export function decideCartPlace<Place extends PlaceOfCart>({
  places,
  named,
  binding,
}: {
  places: readonly Place[]
  /** The company that the request names. */
  named: string | undefined
  /** Null for a cart that belongs to no place yet, or is about to be made. */
  binding: PlaceOfCart | null
}): CartPlaceDecision<Place> {
  const meant = named === undefined ? meansOf(places, binding) : places.find((place) => place.company_id === named)
  if (!meant) {
    return { kind: "refuse", code: named === undefined ? "company_required" : "not_found" }
  }
  return binding && !isSamePlace(meant, binding)
    ? { kind: "refuse", code: "cart_of_other_company" }
    : { kind: "act", place: meant }
}

function meansOf<Place extends PlaceOfCart>(places: readonly Place[], binding: PlaceOfCart | null): Place | undefined {
  if (places.length === 1) {
    return places[0]
  }
  return binding?.company_id === null ? places.find((place) => isSamePlace(place, binding)) : undefined
}

/** Whoever left a company and came back has another user there, and the same carts. */
function isSamePlace(one: PlaceOfCart, other: PlaceOfCart): boolean {
  return one.company_id === null || other.company_id === null
    ? one.business_user_id === other.business_user_id
    : one.company_id === other.company_id
}

/** A place of the person who asks, as far as orders are concerned. */
interface PlaceOfOrder {
  readonly company_id: string | null
}

export type OrderScope<Place> =
  | {
      readonly kind: "show"
      /** The place that is acted in; null for whoever has several and names none. */
      readonly place: Place | null
      /** Whose orders are shown; null stands for those without a company. */
      readonly companyIds: readonly (string | null)[]
    }
  | { readonly kind: "refuse"; readonly code: "not_found" }

/**
 * Which of a business user's own orders a request is about (B11): those of the company that it names. Where it
 * names none, those without a company, and with them those of the only company there is. Nobody sees here what
 * was ordered in a company that he or she has left.
 */
export function decideOrderScope<Place extends PlaceOfOrder>({
  places,
  named,
}: {
  places: readonly Place[]
  /** The company that the request names. */
  named: string | undefined
}): OrderScope<Place> {
  if (named !== undefined) {
    const place = places.find(({ company_id }) => company_id === named)
    return place ? { kind: "show", place, companyIds: [named] } : { kind: "refuse", code: "not_found" }
  }
  const [only, ...more] = places
  return only && only.company_id !== null && more.length === 0
    ? { kind: "show", place: only, companyIds: [only.company_id, null] }
    : { kind: "show", place: more.length === 0 ? (only ?? null) : null, companyIds: [null] }
}

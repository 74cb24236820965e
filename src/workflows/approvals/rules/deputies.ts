import type { Ceiling } from "./ceilings"
import type { DeciderFacts } from "./choose-deciders"

/** One way in which somebody can decide: for themselves, or for an absent one. */
export type DecidingWay<Place> = DeciderFacts & {
  readonly place: Place
  readonly roleKeys: readonly string[]
  /** Up to what they may approve; null where there is none. */
  readonly ceiling: Ceiling | null
  readonly deputyFor?: { readonly place: Place }
}

/** Somebody who stands in for an absent decider. */
export interface StandIn<Place> {
  readonly absentId: string
  readonly deputyId: string
  readonly place: Place
}

/**
 * Those who decide, with the deputies of whoever is absent: each deputy stands there once more for each whom they stand in for, with what that
 * one could do and no more, and whoever is absent is marked, as a deputy too. It ends with the absence, and where the absent one decides no more: a deputy of
 * somebody who is not in the list does not get into it. Deputies do not pass it on.
 *
 * @param decidesOwn whether the company lets people decide about their own requests
 */
export function addDeputies<Place>(
  holders: readonly DecidingWay<Place>[],
  { standIns, decidesOwn }: { standIns: readonly StandIn<Place>[]; decidesOwn: boolean }
): DecidingWay<Place>[] {
  const deputies = standIns.flatMap(({ absentId, deputyId, place }) => {
    const absent = holders.find(({ businessUserId }) => businessUserId === absentId)
    return absent ? [{ ...absent, businessUserId: deputyId, place, decidesOwn, deputyFor: absent }] : []
  })
  const awayIds = new Set(deputies.map(({ deputyFor }) => deputyFor.businessUserId))
  return [...holders, ...deputies].map((way) => (awayIds.has(way.businessUserId) ? { ...way, isAway: true } : way))
}

import { MathBN } from "@medusajs/framework/utils"
import { convertTo } from "../../../modules/budget/rules/convert-money"
import type { Money } from "../../../modules/budget/types"

/** Up to what somebody may approve. */
export interface Ceiling {
  readonly amount: string
  readonly currencyCode: string
}

interface Capped {
  /** Null where there is none. */
  readonly ceiling: Ceiling | null
}

/** What holds for somebody: a main contact has none whatever was set, so that somebody can always approve. */
export function ceilingOf(
  { isMainContact }: { isMainContact: boolean },
  set: { amount: string | null; currencyCode: string } | undefined
): Ceiling | null {
  return isMainContact || !set || set.amount === null ? null : { amount: set.amount, currencyCode: set.currencyCode }
}

/** Whether somebody with the one ceiling may approve all that somebody with the other may; two currencies are not compared. */
export function reachesAsFar(one: Ceiling | null, other: Ceiling | null): boolean {
  return !one || (other !== null && one.currencyCode === other.currencyCode && MathBN.gte(one.amount, other.amount))
}

/** Those who may approve a request of this amount. Where nobody says what it is worth in a ceiling's currency, it is above it. */
export function chooseWithinCeiling<Decider extends Capped>(deciders: readonly Decider[], money: Money): Decider[] {
  return deciders.filter(({ ceiling }) => {
    const amount = ceiling && convertTo(ceiling.currencyCode, money)
    return !ceiling || (amount !== null && MathBN.lte(amount, ceiling.amount))
  })
}

/**
 * The ceiling that keeps somebody from approving a request, of all the ways in which they may decide about it.
 *
 * @returns null where one of them suffices, or there is none
 */
export function findCeilingBelow(ways: readonly Capped[], money: Money): Ceiling | null {
  return chooseWithinCeiling(ways, money).length > 0 ? null : (ways.at(-1)?.ceiling ?? null)
}

import type { RequestTier, RuleTier } from "../rule-types"

/**
 * The tiers of a request that several rules ask for (C7): what each wants first is wanted first, and so on. A tier is a list of
 * slots, each for one approval: any-of is one slot for all its roles, all-of is one slot for each. A slot that another one of
 * its tier fills anyhow is left out. An exceeded budget, and a rule without tiers, want an approval of anybody who may decide,
 * which every slot gives.
 *
 * @returns null where anybody who may decide does
 */
export function mergeTiers(rules: readonly { tiers: readonly RuleTier[] }[]): RequestTier[] | null {
  const depth = Math.max(0, ...rules.map(({ tiers }) => tiers.length))
  const tiers = Array.from({ length: depth }, (_, index) =>
    keepNeeded(rules.flatMap(({ tiers: own }) => slotsOf(own[index])))
  ).filter((slots) => slots.length > 0)
  return tiers.length === 0
    ? null
    : tiers.map((slots) => ({ slots: slots.map((role_keys) => ({ role_keys, approved_by_id: null, approved_at: null })) }))
}

/** Each as its roles in one order. */
function slotsOf(tier: RuleTier | undefined): string[][] {
  const roleKeys = [...new Set(tier?.role_keys ?? [])].sort()
  if (roleKeys.length === 0) {
    return []
  }
  return tier?.mode === "all" ? roleKeys.map((key) => [key]) : [roleKeys]
}

/** Whoever fills the smaller of two slots fills the larger. */
function keepNeeded(slots: readonly string[][]): string[][] {
  return slots.filter(
    (slot, index) =>
      !slots.some((other, at) => {
        const isWithin = other.every((key) => slot.includes(key))
        return at !== index && isWithin && (other.length < slot.length || at < index)
      })
  )
}

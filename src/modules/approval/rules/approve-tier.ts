import type { RequestTier, Slot } from "../rule-types"

/** Where a request stands between its tiers. */
interface TierState {
  readonly tiers: readonly RequestTier[]
  /** Which of them it is in. */
  readonly tier: number
}

/** What an approval did. */
export type TierApproval =
  /** It filled nothing that was open: somebody else was quicker. */
  | { outcome: "none" }
  /** More are needed, in this tier or the next. */
  | { outcome: "goes_on"; tiers: RequestTier[]; tier: number; openSlots: string[][]; isNextTier: boolean }
  /** It was the last one; whoever decides in the last tier tries again where no order comes of it. */
  | { outcome: "complete"; tiers: RequestTier[]; tier: number; openSlots: string[][] }

/**
 * One person's approval (C7). It counts once for each open slot of the current tier that the person can fill, so that whoever
 * holds two of the roles that are all needed gives both; a next tier needs another approval, of the same person too.
 */
export function approveTier(
  { tiers, tier }: TierState,
  { fills, byId, at }: { fills: (slot: Slot) => boolean; byId: string; at: Date }
): TierApproval {
  const current = tiers[tier]
  const isFilled = (slot: Slot) => slot.approved_by_id === null && fills(slot)
  if (!current?.slots.some(isFilled)) {
    return { outcome: "none" }
  }
  const slots = current.slots.map((slot) =>
    isFilled(slot) ? { ...slot, approved_by_id: byId, approved_at: at.toISOString() } : slot
  )
  const after = tiers.map((one, index) => (index === tier ? { slots } : one))
  if (slots.some(({ approved_by_id: by }) => by === null)) {
    return { outcome: "goes_on", tiers: after, tier, openSlots: listOpenSlots(slots), isNextTier: false }
  }
  const next = after[tier + 1]
  return next
    ? { outcome: "goes_on", tiers: after, tier: tier + 1, openSlots: listOpenSlots(next.slots), isNextTier: true }
    : { outcome: "complete", tiers: after, tier, openSlots: slots.map(({ role_keys: keys }) => keys) }
}

/** The roles of each slot that nobody has filled. */
export function listOpenSlots(slots: readonly Slot[]): string[][] {
  return slots.filter(({ approved_by_id: by }) => by === null).map(({ role_keys: keys }) => keys)
}

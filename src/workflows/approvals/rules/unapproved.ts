import type { Suspect, UnapprovedLimit } from "../../../modules/budget/store/unapproved-limits"
import { chooseDeciders } from "./choose-deciders"
import type { DeciderFacts } from "./choose-deciders"

/** Somebody who decides, and up to what; null is any amount. */
type Holder = DeciderFacts & { readonly ceiling: object | null }

/**
 * Whose orders nobody could approve (C7): everybody's where a company has nobody who may approve any amount, else those of whoever
 * may, not about their own, and is the only one. Where there are two, each can decide for the other. Deputies do not count: they end
 * by themselves.
 */
export function listSuspects(companyId: string, holders: readonly Holder[]): Suspect[] {
  const deciders = holders.filter(({ ceiling }) => ceiling === null)
  if (deciders.length === 0) {
    return [{ companyId, businessUserId: null }]
  }
  // beyond two it is the same answer, and a company may have thousands
  return deciders.length > 2
    ? []
    : deciders
        .filter(({ businessUserId }) => chooseDeciders(deciders, businessUserId).length === 0)
        .map(({ businessUserId }) => ({ companyId, businessUserId }))
}

/** The limits for which a change leaves somebody without anybody who could approve, who had somebody before. */
export function listWorse(
  before: readonly UnapprovedLimit[],
  after: readonly UnapprovedLimit[]
): UnapprovedLimit[] {
  const known = new Map(before.map(({ id, userIds }) => [id, new Set(userIds)]))
  return after.filter(({ id, userIds }) => {
    const had = known.get(id)
    return had === undefined || userIds.some((userId) => !had.has(userId))
  })
}

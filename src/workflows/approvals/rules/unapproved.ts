import type { Suspect, UnapprovedLimit } from "../../../modules/budget/store/unapproved-limits"
import { chooseDeciders } from "./choose-deciders"
import type { DeciderFacts } from "./choose-deciders"

/**
 * Whose orders nobody could approve (C7): everybody's where a company has nobody who decides, else those of whoever decides, may not
 * about their own, and is the only one. Where there are two, each can decide for the other.
 */
export function listSuspects(companyId: string, deciders: readonly DeciderFacts[]): Suspect[] {
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

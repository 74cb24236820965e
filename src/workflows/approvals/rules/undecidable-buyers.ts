import { chooseDeciders } from "./choose-deciders"
import type { DeciderFacts } from "./choose-deciders"

/**
 * Whose requests somebody who decides may not decide about: their own, and those of whomever they stand in for, as far as none of their ways
 * lets them. Nobody else's are among them.
 */
export function listUndecidableBuyers(holders: readonly DeciderFacts[], businessUserId: string): string[] {
  const ways = holders.filter((way) => way.businessUserId === businessUserId)
  const suspects = new Set([businessUserId, ...ways.flatMap(({ deputyFor }) => deputyFor?.businessUserId ?? [])])
  return [...suspects].filter((buyerId) => chooseDeciders(ways, buyerId).length === 0)
}

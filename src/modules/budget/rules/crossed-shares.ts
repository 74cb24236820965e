import { MathBN } from "@medusajs/framework/utils"
import type { LimitState } from "../types"

/**
 * The shares of a limit, in percent, that are spent by now and that somebody wants to hear of (C9). What is held
 * for orders on their way is not spent yet; a limit per order is never used up.
 */
export function listCrossedShares({ limit, window, committed, carried }: LimitState): number[] {
  if (!window || MathBN.lte(committed, 0)) {
    return []
  }
  const available = MathBN.add(limit.amount, carried)
  return limit.alertShares.filter((share) => MathBN.gte(MathBN.mult(committed, 100), MathBN.mult(available, share)))
}

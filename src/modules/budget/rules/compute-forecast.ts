import { MathBN } from "@medusajs/framework/utils"
import type { LimitState } from "../types"

/** So much of a period must be over before its pace says anything. */
const LEAST_SHARE_OVER = 0.1

/**
 * When a limit is used up if orders go on at the pace of the running period (C9); `usedUpAt` is null where it lasts to
 * the period's end, or to the day that it holds until. What is only held is no pace. Null where there is nothing to tell: the limit
 * has no period, does not hold, is used up already, or too little of the period is over or nothing spent.
 */
export function computeForecast({ limit, window, reserved, committed, carried }: LimitState, at: Date): { usedUpAt: Date | null } | null {
  if (!window?.endsAt || at < window.startsAt || at >= window.endsAt || MathBN.lte(committed, 0)) {
    return null
  }
  const { validFrom, validUntil } = limit
  if ((validFrom && at < validFrom) || (validUntil && at >= validUntil)) {
    return null
  }
  const overMs = at.getTime() - window.startsAt.getTime()
  if (overMs < LEAST_SHARE_OVER * (window.endsAt.getTime() - window.startsAt.getTime())) {
    return null
  }
  const available = MathBN.add(limit.amount, carried)
  if (MathBN.gte(MathBN.add(committed, reserved), available)) {
    return null
  }
  // a share of time, not of money, so that it may be a float
  const usedUpAt = window.startsAt.getTime() + overMs * MathBN.div(available, committed).toNumber()
  const endsAt = validUntil && validUntil < window.endsAt ? validUntil : window.endsAt
  return { usedUpAt: usedUpAt < endsAt.getTime() ? new Date(Math.max(usedUpAt, at.getTime())) : null }
}

import { computeWindowAfter, computeWindowBefore } from "./compute-window"
import type { Limit, LimitPeriod, Window } from "../types"

/** A limit with the windows that decide at one instant; null for a limit per order, which has none. */
export interface LimitWindows {
  limit: Limit
  window: Window | null
  /** Where the limit carries over. */
  before: Window | null
  /** The same: what is left of this one may be spent there already. */
  after: Window | null
}

/** The windows of limits at an instant. */
export function findWindows(
  limits: readonly Limit[],
  at: Date,
  find: (period: LimitPeriod, at: Date, timeZone: string) => Window | null
): LimitWindows[] {
  return limits.map((limit) => {
    const window = find(limit.period, at, limit.timeZone)
    return {
      limit,
      window,
      before: window && limit.carryOver ? computeWindowBefore(limit.period, window, limit.timeZone) : null,
      after: window && limit.carryOver ? computeWindowAfter(limit.period, window, limit.timeZone) : null,
    }
  })
}

import { DateTime } from "luxon"
import type { LimitPeriod, Window } from "../types"

/** Where a limit in total begins: before every order. */
const EVER = new Date(0)

/**
 * The window of a period that an instant lies in. A day begins at midnight of the zone, or where the clock
 * jumps over midnight at the first instant after; a week on Monday. Null for a limit per order.
 */
export function computeWindow(period: LimitPeriod, at: Date, timeZone: string): Window | null {
  if (period === "order") {
    return null
  }
  if (period === "total") {
    return { startsAt: EVER, endsAt: null }
  }
  const start = DateTime.fromJSDate(at, { zone: timeZone }).startOf(period)
  // an end found from the start's calendar day, not by adding hours: days have 23 to 25 of them
  const end = start.plus({ [`${period}s`]: 1 }).startOf(period)
  return { startsAt: start.toJSDate(), endsAt: end.toJSDate() }
}

/** The window before; null where there is none. */
export function computeWindowBefore(period: LimitPeriod, window: Window, timeZone: string): Window | null {
  return window.endsAt === null ? null : computeWindow(period, new Date(window.startsAt.getTime() - 1), timeZone)
}

/** The window after; null where there is none. */
export function computeWindowAfter(period: LimitPeriod, { endsAt }: Window, timeZone: string): Window | null {
  return endsAt === null ? null : computeWindow(period, endsAt, timeZone)
}

/** Finds windows and remembers the last one of each period and zone, for many instants close together. */
export function createWindowFinder(): (period: LimitPeriod, at: Date, timeZone: string) => Window | null {
  const last = new Map<string, Window>()
  return (period, at, timeZone) => {
    const name = `${period} ${timeZone}`
    const known = last.get(name)
    if (known && known.startsAt <= at && (known.endsAt === null || at < known.endsAt)) {
      return known
    }
    const window = computeWindow(period, at, timeZone)
    if (window) {
      last.set(name, window)
    }
    return window
  }
}

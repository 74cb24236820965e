import { DateTime } from "luxon"

/**
 * When the last daily mail was due in a company's zone: the latest instant not after now at which its clocks showed
 * the full hour. What came later waits for the next one, so that nobody gets two a day.
 */
export function computeDigestInstant(now: Date, { timeZone, hour }: { timeZone: string; hour: number }): Date {
  const local = DateTime.fromJSDate(now, { zone: timeZone })
  const today = local.set({ hour, minute: 0, second: 0, millisecond: 0 })
  return (today <= local ? today : local.minus({ days: 1 }).set({ hour, minute: 0, second: 0, millisecond: 0 })).toJSDate()
}

import { DateTime } from "luxon"

/** An instant in ISO 8601; a day alone begins at midnight of the zone, or where the clock jumps over midnight at the first instant after. */
export function readInstant(text: string, timeZone: string): Date {
  const at = DateTime.fromISO(text, { zone: timeZone })
  return (text.includes("T") ? at : at.startOf("day")).toJSDate()
}

/** The day of an instant in a time zone, as `2026-12-24`. */
export function dayIn(timeZone: string, at: Date): string {
  // this locale writes dates as ISO 8601 does
  return new Intl.DateTimeFormat("sv", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at)
}

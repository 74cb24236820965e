/** The day of an instant in a time zone, as a date field writes it. */
export function writeDay(at: Date, timeZone: string): string {
  // this locale writes dates as ISO 8601 does
  return new Intl.DateTimeFormat("sv", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at)
}

/** The last day that belongs to a budget which ends at this instant. */
export function lastDay(validUntil: string, timeZone: string): string {
  return writeDay(new Date(new Date(validUntil).getTime() - 1), timeZone)
}

/** The day behind: a budget that holds up to and with a day ends when the next one begins. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

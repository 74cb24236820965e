/** A day of the calendar, YYYY-MM-DD, as the reader's language writes it; a dash where none is chosen. */
export function renderDay(day: string, locale: string): string {
  return day === "" ? "–" : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))
}

/** How a period of a budget is called, such as “March 2026” or “Mar 2 – 8, 2026”; null for one without an end. */
export function renderPeriodLabel(
  { starts_at, ends_at }: { starts_at: string; ends_at: string | null },
  { period, timeZone, locale, isShort = false }: { period: string; timeZone: string; locale: string; isShort?: boolean }
): string | null {
  if (ends_at === null) {
    return null
  }
  const startsAt = new Date(starts_at)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  switch (period) {
    case "year":
      return format({ year: "numeric" }).format(startsAt)
    case "quarter": {
      const month = Number(new Intl.DateTimeFormat("en", { timeZone, month: "numeric" }).format(startsAt))
      return `Q${Math.ceil(month / 3)} ${format({ year: isShort ? "2-digit" : "numeric" }).format(startsAt)}`
    }
    case "month":
      return format(isShort ? { month: "short" } : { month: "long", year: "numeric" }).format(startsAt)
    case "week": {
      const last = new Date(new Date(ends_at).getTime() - 1)
      return isShort
        ? format({ month: "numeric", day: "numeric" }).format(startsAt)
        : format({ dateStyle: "medium" }).formatRange(startsAt, last)
    }
    default:
      return format(isShort ? { month: "numeric", day: "numeric" } : { dateStyle: "medium" }).format(startsAt)
  }
}

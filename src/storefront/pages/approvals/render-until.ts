/** A moment as a sentence names it, in the reader's language and time zone. */
export function renderUntil(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at))
}

import type { LimitPeriod } from "../../../modules/budget/types"

export type SentenceLocale = "en" | "de"

const tags: Readonly<Record<SentenceLocale, string>> = { en: "en-GB", de: "de-DE" }

export const periodWords: Readonly<Record<SentenceLocale, Readonly<Record<LimitPeriod, string>>>> = {
  en: {
    order: "per order",
    day: "per day",
    week: "per week",
    month: "per month",
    quarter: "per quarter",
    year: "per year",
    total: "in total",
  },
  de: {
    order: "pro Bestellung",
    day: "pro Tag",
    week: "pro Woche",
    month: "pro Monat",
    quarter: "pro Quartal",
    year: "pro Jahr",
    total: "insgesamt",
  },
}

/** An amount in its currency, as the reader writes it. */
export function writeMoney(
  { amount, currencyCode }: { amount: string; currencyCode: string },
  locale: SentenceLocale
): string {
  return new Intl.NumberFormat(tags[locale], { style: "currency", currency: currencyCode.toUpperCase() }).format(Number(amount))
}

/** The day that an instant lies on in a time zone. */
export function writeDay(at: Date, { timeZone, locale }: { timeZone: string; locale: SentenceLocale }): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone }).format(at)
}

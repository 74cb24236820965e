import { useMemo } from "react"
import { useTexts } from "./use-texts"

/** Instants and countries in the operator's language and time zone. */
export function useFormat() {
  const { locale } = useTexts()
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
    const regions = new Intl.DisplayNames([locale], { type: "region", fallback: "code" })
    return {
      date: (iso: string) => day.format(new Date(iso)),
      dateTime: (iso: string) => moment.format(new Date(iso)),
      country: (code: string) => (/^[a-z]{2}$/i.test(code) ? regions.of(code.toUpperCase()) : code) ?? code,
    }
  }, [locale])
}

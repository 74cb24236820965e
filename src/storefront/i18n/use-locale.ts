import { useTranslation } from "react-i18next"
import type { Locale } from "../client"
import { isLocale } from "."

/** The language that the pages speak now. */
export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return isLocale(i18n.language) ? i18n.language : "en"
}

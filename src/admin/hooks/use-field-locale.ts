import { useTexts } from "./use-texts"

/** The language of words that come in two: the operator's, or English for others. */
export function useFieldLocale(): "en" | "de" {
  const { locale } = useTexts()
  return locale.startsWith("de") ? "de" : "en"
}

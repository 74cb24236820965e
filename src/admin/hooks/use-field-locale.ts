import { useTexts } from "./use-texts"

/** The language of a further field's words: the operator's, or English where the shop has not that one. */
export function useFieldLocale(): "en" | "de" {
  const { locale } = useTexts()
  return locale.startsWith("de") ? "de" : "en"
}

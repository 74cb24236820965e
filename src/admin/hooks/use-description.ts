import { useCallback } from "react"
import { useTexts } from "./use-texts"

/** A permission's description in the operator's language; English for others. */
export function useDescription() {
  const { locale } = useTexts()
  return useCallback(
    (description: { en: string; de: string }) => (locale.startsWith("de") ? description.de : description.en),
    [locale]
  )
}

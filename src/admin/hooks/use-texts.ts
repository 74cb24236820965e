import { useTranslation } from "react-i18next"

/** Namespace of our texts in the admin's translations. */
export const textsNamespace = "customer-center"

/** Our texts in the operator's language, and that language as `Intl` wants it (`enGB` becomes `en-GB`). */
export function useTexts() {
  const { t, i18n } = useTranslation(textsNamespace)
  return { t, locale: i18n.language.replace(/([a-z])([A-Z])/, "$1-$2") }
}

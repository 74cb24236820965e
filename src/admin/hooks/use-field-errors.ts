import { fieldErrorsOf } from "../lib/field-errors"
import { useTexts } from "./use-texts"

/** What is wrong, beside the field it is wrong in. The server names the detail in English. */
export function useFieldErrors(error: unknown): Record<string, string> {
  const { t } = useTexts()
  return Object.fromEntries(
    Object.entries(fieldErrorsOf(error)).map(([field, message]) => [field, t("errors.field", { message })])
  )
}

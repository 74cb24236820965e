import { useCallback } from "react"
import type { Field } from "../../api/schemas/fields"
import type { FieldValue } from "../../fields/field-rule"
import { renderFieldValue } from "../../fields/render-value"
import { useFieldLocale } from "./use-field-locale"
import { useTexts } from "./use-texts"

/** Writes the value of a further field as a person reads it. */
export function useFieldValue(): (field: Field, value: FieldValue) => string {
  const { t } = useTexts()
  const locale = useFieldLocale()
  return useCallback(
    (field, value) => renderFieldValue(field, value, { locale, yes: t("common.yes"), no: t("common.no") }),
    [locale, t]
  )
}

import { useTranslation } from "react-i18next"
import type { FieldValues, FurtherField } from "../client"
import { renderFieldValue } from "../../fields/render-value"
import { useLocale } from "../i18n/use-locale"

interface FieldValueProps {
  field: FurtherField
  /** Undefined where it is not filled in. */
  value: FieldValues[string] | undefined
}

/** The value of a further field as a person reads it. */
export function FieldValue({ field, value }: FieldValueProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (value === undefined) {
    return <>–</>
  }
  const words = { locale, yes: t("furtherFields.yes"), no: t("furtherFields.no") }
  return <span className="[overflow-wrap:anywhere]">{renderFieldValue(field, value, words)}</span>
}

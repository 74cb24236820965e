import type { FieldValue } from "./field-rule"
import type { SentField } from "./sent-field"

/** A stored value as a person reads it: the choice's label, the number as the locale writes it, yes or no. */
export function renderFieldValue(
  field: SentField,
  value: FieldValue,
  { locale, yes, no }: { locale: "en" | "de"; yes: string; no: string }
): string {
  if (typeof value === "boolean") {
    return value ? yes : no
  }
  if (typeof value === "number") {
    return value.toLocaleString(locale, { maximumFractionDigits: 20 })
  }
  return field.options?.find((option) => option.value === value)?.label[locale] ?? value
}

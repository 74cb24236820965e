import { judgeFieldValue } from "./field-rule"
import type { FieldFault, FieldValue, FieldValues } from "./field-rule"
import { toFieldRule } from "./sent-field"
import type { SentField } from "./sent-field"

type Locale = "en" | "de"

/** What a form holds of a field: whether it is ticked, or what is typed or chosen, numbers as the person writes them. */
export type FieldEntry = string | boolean
export type FieldEntries = Record<string, FieldEntry>

/** What a form begins with: the stored values of `values`, or the defaults for a new record. */
export function readFieldEntries(
  fields: readonly SentField[],
  values: FieldValues | null,
  locale: Locale
): FieldEntries {
  return Object.fromEntries(
    fields.map((field) => {
      const value = values === null ? field.default : Object.hasOwn(values, field.key) ? values[field.key] : undefined
      return [field.key, toEntry(field, value ?? null, locale)]
    })
  )
}

/** The values to send. What is empty is left out; a number that cannot be read goes as it was typed, and is refused. */
export function prepareFieldValues(
  fields: readonly SentField[],
  entries: Readonly<FieldEntries>,
  locale: Locale
): Record<string, FieldValue> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = toValue(field, entries[field.key], locale)
      return value === undefined ? [] : [[field.key, value]]
    })
  )
}

/** What is wrong with an entry, by the rule that the server judges its value by; null where nothing is. */
export function findEntryFault(field: SentField, entry: FieldEntry | undefined, locale: Locale): FieldFault | null {
  const rule = toFieldRule(field)
  const value = toValue(field, entry, locale)
  if (value === undefined) {
    return rule.required ? { code: "required" } : null
  }
  return judgeFieldValue(rule, value).fault
}

/** Whether two entries of a field say the same, so that a form sends only what was changed. */
export function isSameEntry(
  field: SentField,
  [one, other]: readonly [FieldEntry | undefined, FieldEntry | undefined],
  locale: Locale
): boolean {
  return toValue(field, one, locale) === toValue(field, other, locale)
}

function toEntry(field: SentField, value: FieldValue | null, locale: Locale): FieldEntry {
  if (field.type === "checkbox") {
    return value === true
  }
  return typeof value === "number" ? writeNumber(value, locale) : String(value ?? "")
}

function toValue(field: SentField, entry: FieldEntry | undefined, locale: Locale): FieldValue | undefined {
  const text = String(entry ?? "")
  if (field.type !== "checkbox" && text.trim() === "") {
    return undefined
  }
  switch (field.type) {
    case "checkbox":
      return entry === true
    case "integer":
    case "number":
      return readNumber(text.trim(), locale) ?? text
    case "text":
      return text.trim()
    case "select":
      return text
  }
}

/** Without separators of thousands, so that it reads back as it was. */
function writeNumber(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 20 })
}

/**
 * A number with a comma or a point for its decimals, and nothing between thousands. What the locale writes
 * between thousands is not taken for decimals where it may be meant so: "1.000" is a thousand to a German reader.
 */
function readNumber(text: string, locale: Locale): number | null {
  const grouped = locale === "de" ? /^[+-]?\d{1,3}\.\d{3}$/ : /^[+-]?\d{1,3},\d{3}$/
  if (!/^[+-]?\d+([.,]\d+)?$/.test(text) || grouped.test(text)) {
    return null
  }
  return Number(text.replace(",", "."))
}

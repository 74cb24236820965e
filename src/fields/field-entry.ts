import { judgeFieldValue } from "./field-rule"
import type { FieldFault, FieldValue, FieldValues } from "./field-rule"
import { toFieldRule } from "./sent-field"
import type { SentField } from "./sent-field"

/** What a form holds of a field: whether it is ticked, or what is typed or chosen, numbers as the person writes them. */
export type FieldEntry = string | boolean
export type FieldEntries = Record<string, FieldEntry>

/** What a form begins with: the stored values of `values`, or the defaults for a new record. */
export function readFieldEntries(
  fields: readonly SentField[],
  values: FieldValues | null,
  locale: string
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
  locale: string
): Record<string, FieldValue> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = toValue(field, entries[field.key], locale)
      return value === undefined ? [] : [[field.key, value]]
    })
  )
}

/** What is wrong with an entry, by the rule that the server judges its value by; null where nothing is. */
export function findEntryFault(field: SentField, entry: FieldEntry | undefined, locale: string): FieldFault | null {
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
  locale: string
): boolean {
  return toValue(field, one, locale) === toValue(field, other, locale)
}

function toEntry(field: SentField, value: FieldValue | null, locale: string): FieldEntry {
  if (field.type === "checkbox") {
    return value === true
  }
  return typeof value === "number" ? writeNumber(value, locale) : String(value ?? "")
}

function toValue(field: SentField, entry: FieldEntry | undefined, locale: string): FieldValue | undefined {
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

/** Without separators of thousands, and with the digits that are typed, so that it reads back as it was. */
function writeNumber(value: number, locale: string): string {
  return value.toLocaleString(locale, { numberingSystem: "latn", useGrouping: false, maximumFractionDigits: 20 })
}

/**
 * A number with a comma or a point for its decimals, and nothing between thousands. What the language does not
 * write before decimals is not taken for it where it may stand between thousands: "1.000" is a thousand to a German reader.
 */
function readNumber(text: string, locale: string): number | null {
  // some languages write a minus of their own, and mark its direction
  const typed = text.replace(/[\u061c\u200e\u200f]/g, "").replace("\u2212", "-")
  const thousands = pointOf(locale) === "," ? /^[+-]?\d{1,3}\.\d{3}$/ : /^[+-]?\d{1,3},\d{3}$/
  if (!/^[+-]?\d+([.,]\d+)?$/.test(typed) || thousands.test(typed)) {
    return null
  }
  return Number(typed.replace(",", "."))
}

function pointOf(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(0.5)
  return parts.find(({ type }) => type === "decimal")?.value
}

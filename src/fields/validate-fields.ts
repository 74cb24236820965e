import { judgeFieldValue } from "./field-rule"
import type { FieldRule, FieldValue, FieldValues } from "./field-rule"
import { renderFault } from "./render-fault"

export interface FieldProblem {
  /** Key of the field. */
  key: string
  message: string
}

export type ValidatedFields = { values: FieldValues; problems: [] } | { values: null; problems: FieldProblem[] }

/**
 * Judges a form's further fields by their declarations (B9), the same on every
 * way in. An empty text and a field that is left out are not filled in: a new record gets
 * the default then, an existing one loses the value. What a shop
 * declares no longer is kept as it was, and cannot be written any more.
 */
export function validateFields(
  rules: readonly FieldRule[],
  given: FieldValues,
  { before }: { before: FieldValues | null }
): ValidatedFields {
  const values: Record<string, FieldValue> = {}
  const problems: FieldProblem[] = []
  for (const key of Object.keys(given)) {
    if (!rules.some((rule) => rule.key === key)) {
      problems.push({ key, message: "is not a field" })
    }
  }
  for (const rule of rules) {
    const value = readValue(rule, given, before === null)
    if (value === undefined) {
      if (rule.required) {
        problems.push({ key: rule.key, message: renderFault({ code: "required" }) })
      }
      continue
    }
    const verdict = judgeFieldValue(rule, value)
    if (verdict.fault === null) {
      values[rule.key] = verdict.value
    } else {
      problems.push({ key: rule.key, message: renderFault(verdict.fault) })
    }
  }
  if (problems.length > 0) {
    return { values: null, problems }
  }
  return { values: { ...keptOf(rules, before), ...values }, problems: [] }
}

function readValue(rule: FieldRule, given: FieldValues, isNew: boolean): FieldValue | undefined {
  const value = Object.hasOwn(given, rule.key) ? given[rule.key] : undefined
  const isEmpty = value === undefined || (typeof value === "string" && value.trim() === "")
  return isEmpty ? (isNew ? rule.default : undefined) : value
}

/** Values of fields that were declared once. */
function keptOf(rules: readonly FieldRule[], before: FieldValues | null): FieldValues {
  return Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => !rules.some((rule) => rule.key === key)))
}

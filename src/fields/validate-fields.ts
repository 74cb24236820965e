import { fieldValueSchema } from "./field-definition"
import type { FieldDefinition, FieldValue, FieldValues } from "./field-definition"

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
  definitions: readonly FieldDefinition[],
  given: FieldValues,
  { before }: { before: FieldValues | null }
): ValidatedFields {
  const values: Record<string, FieldValue> = {}
  const problems: FieldProblem[] = []
  for (const key of Object.keys(given)) {
    if (!definitions.some((field) => field.key === key)) {
      problems.push({ key, message: "is not a field" })
    }
  }
  for (const field of definitions) {
    const value = readValue(field, given, before === null)
    if (value === undefined) {
      if (field.required) {
        problems.push({ key: field.key, message: "is required" })
      }
      continue
    }
    const parsed = fieldValueSchema(field).safeParse(value)
    if (parsed.success) {
      values[field.key] = parsed.data
    } else {
      problems.push({ key: field.key, message: parsed.error.issues[0]?.message ?? "is not valid" })
    }
  }
  if (problems.length > 0) {
    return { values: null, problems }
  }
  return { values: { ...keptOf(definitions, before), ...values }, problems: [] }
}

function readValue(field: FieldDefinition, given: FieldValues, isNew: boolean): FieldValue | undefined {
  const value = Object.hasOwn(given, field.key) ? given[field.key] : undefined
  const isEmpty = value === undefined || (typeof value === "string" && value.trim() === "")
  return isEmpty ? (isNew ? field.default : undefined) : value
}

/** Values of fields that were declared once. */
function keptOf(definitions: readonly FieldDefinition[], before: FieldValues | null): FieldValues {
  return Object.fromEntries(
    Object.entries(before ?? {}).filter(([key]) => !definitions.some((field) => field.key === key))
  )
}

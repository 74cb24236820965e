import type { FieldDefinition } from "../../fields/field-definition"
import { LARGEST_FIELD_NUMBER } from "../../fields/field-rule"
import type { Field } from "../schemas/fields"

export function presentField(field: FieldDefinition): Field {
  return {
    key: field.key,
    type: field.type,
    label: field.label,
    hint: field.hint ?? null,
    required: field.required,
    default: field.default ?? null,
    max_length: field.type === "text" ? field.maxLength : null,
    pattern: field.type === "text" ? (field.pattern ?? null) : null,
    min: presentBound(field, "min"),
    max: presentBound(field, "max"),
    options: field.type === "select" ? field.options : null,
  }
}

function presentBound(field: FieldDefinition, which: "min" | "max"): number | null {
  const isNumber = field.type === "integer" || field.type === "number"
  return isNumber && Math.abs(field[which]) < LARGEST_FIELD_NUMBER ? field[which] : null
}

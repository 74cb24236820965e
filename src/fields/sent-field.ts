import { LARGEST_FIELD_NUMBER } from "./field-rule"
import type { FieldRule, FieldValue } from "./field-rule"

/** Words in each language that the shop speaks. */
export type FieldWords = Readonly<Record<"en" | "de", string>>

/** A field as it goes over the wire to whoever draws the form; what does not fit its type is null. */
export interface SentField {
  readonly key: string
  readonly type: FieldRule["type"]
  readonly label: FieldWords
  readonly hint: FieldWords | null
  readonly required: boolean
  readonly default: FieldValue | null
  readonly max_length: number | null
  readonly pattern: string | null
  readonly min: number | null
  readonly max: number | null
  readonly options: readonly { readonly value: string; readonly label: FieldWords }[] | null
}

/** The rule behind a field that was sent, so that a form judges as the server does. */
export function toFieldRule(field: SentField): FieldRule {
  const { key, type, required } = field
  const common = { key, required, default: field.default ?? undefined }
  switch (type) {
    case "text":
      return { ...common, type, maxLength: field.max_length ?? Infinity, pattern: field.pattern ?? undefined }
    case "integer":
    case "number":
      return { ...common, type, min: field.min ?? -LARGEST_FIELD_NUMBER, max: field.max ?? LARGEST_FIELD_NUMBER }
    case "checkbox":
      return { ...common, type }
    case "select":
      return { ...common, type, options: field.options ?? [] }
  }
}

/** Values of further fields, by key. */
export type FieldValues = Record<string, string | number | boolean>

/** The forms that a shop may add fields to. */
export type FieldForm = "users" | "activation"

/** Words in each language that the shop speaks. */
export interface FieldLabel {
  en: string
  de: string
}

/** B9: a further field that the shop declares; what does not fit its type is null. */
export interface FurtherField {
  key: string
  type: "text" | "integer" | "number" | "checkbox" | "select"
  label: FieldLabel
  hint: FieldLabel | null
  /** Of a checkbox: it has to be ticked. */
  required: boolean
  default: string | number | boolean | null
  max_length: number | null
  /** A regular expression that the whole text has to match. */
  pattern: string | null
  min: number | null
  max: number | null
  /** The choices of a select. */
  options: Array<{ value: string; label: FieldLabel }> | null
}

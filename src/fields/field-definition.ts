import { z } from "@medusajs/framework/zod"
import { judgeFieldValue, LARGEST_FIELD_NUMBER } from "./field-rule"

const label = z.strictObject({ en: z.string().min(1).max(200), de: z.string().min(1).max(200) })

/** The longest text that a field may hold. */
const LONGEST_FIELD_TEXT = 2_000

const common = {
  key: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "is a word of lower-case letters, digits and _"),
  label,
  hint: label.optional(),
  required: z.boolean().default(false),
}

const definition = z.discriminatedUnion("type", [
  z.strictObject({
    ...common,
    type: z.literal("text"),
    default: z.string().optional(),
    maxLength: z.number().int().min(1).max(LONGEST_FIELD_TEXT).default(200),
    /** A regular expression that the whole text has to match. */
    pattern: z.string().refine(isPattern, "is a regular expression").optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("integer"),
    default: z.number().int().optional(),
    min: z.number().int().default(-LARGEST_FIELD_NUMBER),
    max: z.number().int().default(LARGEST_FIELD_NUMBER),
  }),
  z.strictObject({
    ...common,
    type: z.literal("number"),
    default: z.number().optional(),
    min: z.number().default(-LARGEST_FIELD_NUMBER),
    max: z.number().default(LARGEST_FIELD_NUMBER),
  }),
  z.strictObject({
    ...common,
    type: z.literal("checkbox"),
    default: z.boolean().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("select"),
    default: z.string().optional(),
    options: z
      .array(z.strictObject({ value: z.string().min(1).max(100), label }))
      .min(1)
      .max(500),
  }),
])

/** A further form field that the shop declares (B9). */
export type FieldDefinition = z.output<typeof definition>

/** The fields of one form: each key once, each default one that the field would take. */
export const fieldDefinitionsSchema = z
  .array(definition)
  .max(50)
  .default([])
  .superRefine((fields, context) => {
    const refuse = (index: number, name: string, message: string) =>
      context.addIssue({ code: "custom", path: [index, name], message })
    fields.forEach((field, index) => {
      if (fields.findIndex(({ key }) => key === field.key) !== index) {
        refuse(index, "key", "stands here twice")
      }
      if (field.default !== undefined && judgeFieldValue(field, field.default).fault) {
        refuse(index, "default", "is no value that the field takes")
      }
      if (field.type === "select" && new Set(field.options.map(({ value }) => value)).size < field.options.length) {
        refuse(index, "options", "have a value twice")
      }
    })
  })

function isPattern(text: string): boolean {
  try {
    new RegExp(`^(?:${text})$`, "u")
    return true
  } catch {
    return false
  }
}

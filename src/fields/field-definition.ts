import { z } from "@medusajs/framework/zod"

const label = z.strictObject({ en: z.string().min(1).max(200), de: z.string().min(1).max(200) })

/** The longest text that a field may hold. */
const LONGEST_FIELD_TEXT = 2_000
/** Larger numbers lose digits on their way. */
export const LARGEST_FIELD_NUMBER = 1e15

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
export type FieldValue = string | number | boolean
export type FieldValues = Readonly<Record<string, FieldValue>>

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
      if (field.default !== undefined && !fieldValueSchema(field).safeParse(field.default).success) {
        refuse(index, "default", "is no value that the field takes")
      }
      if (field.type === "select" && new Set(field.options.map(({ value }) => value)).size < field.options.length) {
        refuse(index, "options", "have a value twice")
      }
    })
  })

/** What one field takes. An unticked required checkbox is not filled in. */
export function fieldValueSchema(field: FieldDefinition): z.ZodType<FieldValue> {
  switch (field.type) {
    case "text": {
      const { maxLength, pattern } = field
      const line = z
        .string()
        .refine((text) => text.isWellFormed() && !/[\p{Cc}\ufffd\u2028\u2029]/u.test(text), "holds broken characters")
        .transform((text) => text.trim().normalize("NFC"))
      return line.pipe(
        z
          .string()
          .max(maxLength, `is longer than ${maxLength} characters`)
          .refine((text) => !pattern || new RegExp(`^(?:${pattern})$`, "u").test(text), "does not have the right form")
      )
    }
    case "integer":
      return z.number().int().min(field.min).max(field.max)
    case "number":
      return z.number().min(field.min).max(field.max)
    case "checkbox":
      return field.required ? z.literal(true, "has to be ticked") : z.boolean()
    case "select":
      return z
        .string()
        .refine((value) => field.options.some((option) => option.value === value), "is none of the choices")
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(`^(?:${text})$`, "u")
    return true
  } catch {
    return false
  }
}

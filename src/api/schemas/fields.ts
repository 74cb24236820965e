import { z } from "@medusajs/framework/zod"

const label = z.strictObject({ en: z.string(), de: z.string() })

/** Values of further form fields (B9), by key; the shop's own declarations say which there are. */
export const fieldValuesSchema = z.record(z.string().max(50), z.union([z.string().max(2_000), z.number(), z.boolean()]))

export const fieldListQuery = z.strictObject({ form: z.enum(["users", "activation"]) })

/** A further form field that the shop declares (B9); what does not fit its type is null. */
export const fieldSchema = z.strictObject({
  key: z.string(),
  type: z.enum(["text", "integer", "number", "checkbox", "select"]),
  label,
  hint: label.nullable(),
  required: z.boolean(),
  default: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  /** Of a text. */
  max_length: z.number().nullable(),
  /** Of a text: a regular expression that the whole of it has to match. */
  pattern: z.string().nullable(),
  /** Of a number; null: no bound that a person would meet. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Of a select. */
  options: z.array(z.strictObject({ value: z.string(), label })).nullable(),
})
export type Field = z.infer<typeof fieldSchema>
export const fieldListResponse = z.strictObject({ fields: z.array(fieldSchema) })

import { z } from "@medusajs/framework/zod"
import { fieldDefinitionsSchema } from "./field-definition"
import type { FieldDefinition } from "./field-definition"

/** What a file of users says of each one anyway, in this order (B3). */
export const userColumns: readonly string[] = [
  "salutation",
  "first_name",
  "last_name",
  "email",
  "roles",
  "language",
  "status",
  "contact_number",
  "last_login_at",
  "created_at",
]

/**
 * The forms that a shop may add fields to (B9). Both keep their values at the user: a key that stands
 * in both is one field, so what the activation takes has to be of the kind that the user's form shows.
 */
export const fieldFormsSchema = z
  .strictObject({
    users: fieldDefinitionsSchema.describe("Further fields of a user's form; see docs/fields.md"),
    activation: fieldDefinitionsSchema.describe("Further fields of the activation's form; kept at the user"),
  })
  .superRefine(({ users, activation }, context) => {
    for (const [form, fields] of Object.entries({ users, activation })) {
      fields.forEach(({ key }, index) => {
        if (userColumns.includes(key)) {
          context.addIssue({ code: "custom", path: [form, index, "key"], message: `"${key}" is a user's own field` })
        }
      })
    }
    activation.forEach((field, index) => {
      const same = users.find(({ key }) => key === field.key)
      if (same && !isSameKind(same, field)) {
        context.addIssue({
          code: "custom",
          path: ["activation", index, "type"],
          message: `is of another kind than the field "${field.key}" of users`,
        })
      }
    })
  })

type FieldForms = z.output<typeof fieldFormsSchema>

/** All fields whose values users have: those of their own form, then what only the activation asks for. */
export function listKeptFields({ users, activation }: FieldForms): FieldDefinition[] {
  return [...users, ...activation.filter(({ key }) => !users.some((field) => field.key === key))]
}

function isSameKind(kept: FieldDefinition, asked: FieldDefinition): boolean {
  if (kept.type === "select" && asked.type === "select") {
    return asked.options.every(({ value }) => kept.options.some((option) => option.value === value))
  }
  return kept.type === asked.type
}

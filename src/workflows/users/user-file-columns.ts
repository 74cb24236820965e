import { z } from "@medusajs/framework/zod"
import { booleanCell, lineCell, optionalCodeCell, optionalLineCell, requiredEmailCell, wordCell } from "../../csv/cells"
import type { Cell } from "../../csv/cells"
import type { FileColumns } from "../../csv/file-columns"
import type { FieldDefinition } from "../../fields/field-definition"
import { listKeptFields } from "../../fields/field-forms"
import type { PluginOptions } from "../../options"

const salutations = { "": "none", none: "none", mr: "mr", herr: "mr", ms: "ms", frau: "ms" }

/** Role keys, with blanks, commas, semicolons or bars between them. */
const rolesCell: Cell = z
  .string()
  .transform((cell) => [...new Set(cell.toLowerCase().split(/[\s,;|]+/).filter(Boolean))])
  .refine((keys) => keys.length > 0, "names no role")
  .refine((keys) => keys.length <= 20, "names more than 20 roles")

/** What an export has besides; it is read over. */
const exportedOnly = ["status", "contact_number", "last_login_at", "created_at"] as const

/**
 * The columns of a file of users (B3); a file that was exported can be brought in again. What only an
 * activation asks for is read over.
 */
export function userFileColumns(fields: PluginOptions["fields"]): FileColumns {
  return {
    required: ["first_name", "last_name", "email", "roles"],
    cells: {
      salutation: wordCell(salutations, "mr, ms, none"),
      first_name: lineCell(50),
      last_name: lineCell(50),
      email: requiredEmailCell,
      roles: rolesCell,
      language: optionalCodeCell(/^(en|de)$/, "en or de"),
      ...Object.fromEntries(exportedOnly.map((column) => [column, optionalLineCell(200)])),
      ...Object.fromEntries(listKeptFields(fields).map(({ key }) => [key, optionalLineCell(2_000)])),
      ...Object.fromEntries(fields.users.map((field) => [field.key, fieldCell(field)])),
    },
  }
}

/** A cell as the field's own kind of value; whether the value fits, the field says itself. */
function fieldCell(field: FieldDefinition): Cell {
  switch (field.type) {
    case "checkbox":
      return booleanCell
    case "integer":
    case "number":
      return optionalLineCell(50)
        .transform((cell) => (cell === null ? null : Number(cell)))
        .refine((value) => value === null || Number.isFinite(value), "is not a number")
    case "text":
    case "select":
      return optionalLineCell(2_000)
  }
}

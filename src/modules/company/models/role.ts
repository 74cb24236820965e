import { model } from "@medusajs/framework/utils"

/** A role that the operator made beside the built-in ones (B8). */
export const Role = model.define(
  { name: "Role", tableName: "cc_role" },
  {
    id: model.id({ prefix: "role" }).primaryKey(),
    key: model.text(),
    name: model.text(),
    description: model.text().nullable(),
    /** Keys of the catalogue; one that it does not know any more grants nothing. */
    permissions: model.json(),
    /** Whether a company's own main contacts may give it. */
    assignable: model.boolean().default(false),
    version: model.number().default(1),
  }
)

import { model } from "@medusajs/framework/utils"

/** A named set of permissions. Built-in roles are laid down by the migration. */
export const Role = model.define(
  { name: "BusinessRole", tableName: "cc_role" },
  {
    id: model.id({ prefix: "brole" }).primaryKey(),
    key: model.text(),
    name: model.text(),
    built_in: model.boolean().default(false),
    assignable: model.boolean().default(true),
  }
)

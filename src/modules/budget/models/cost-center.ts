import { model } from "@medusajs/framework/utils"

/** What a company books its orders on; those of a company are trees. */
export const CostCenter = model.define(
  { name: "CostCenter", tableName: "cc_cost_center" },
  {
    id: model.id({ prefix: "costcenter" }).primaryKey(),
    company_id: model.text(),
    /** The one above it; of the same company. */
    parent_id: model.text().nullable(),
    /** What the company calls it; unique in it, without case. */
    code: model.text(),
    name: model.text(),
    active: model.boolean().default(true),
    version: model.number().default(1),
  }
)

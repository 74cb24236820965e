import { z } from "@medusajs/framework/zod"
import { listAnswer, listQuery } from "./list"
import { idSchema, typedLine } from "./text"

const named = { id: z.string(), code: z.string(), name: z.string() }

/** What a company books its orders on (C1). */
export const costCenterSchema = z.strictObject({
  ...named,
  /** Null at the top. */
  parent_id: z.string().nullable(),
  /** Those above it, from the top down. */
  ancestors: z.array(z.strictObject(named)),
  /** An inactive one cannot be chosen; its budgets still hold what is spent below it. */
  active: z.boolean(),
  version: z.number(),
  /** How many lie right below it. */
  child_count: z.number(),
  /** How many users may choose it. */
  user_count: z.number(),
  budget_count: z.number(),
})
export type CostCenter = z.infer<typeof costCenterSchema>

/** One of them, with who may choose it: the first hundred by name. */
const costCenterDetailSchema = costCenterSchema.extend({
  users: z.array(z.strictObject({ id: z.string(), name: z.string(), is_default: z.boolean() })),
})
export type CostCenterDetail = z.infer<typeof costCenterDetailSchema>
export const costCenterResponse = z.strictObject({ cost_center: costCenterDetailSchema })

export const costCenterListQuery = z.strictObject({
  ...listQuery,
  /** By `path` each stands below the one above it. */
  order: z.enum(["path", "-path", "code", "-code", "name", "-name"]).default("path"),
  active: z.enum(["true", "false"]).optional(),
})
export const costCenterListResponse = z.strictObject({ cost_centers: z.array(costCenterSchema), ...listAnswer })

const terms = {
  /** Unique in the company, without case. */
  code: typedLine({ max: 32 }),
  name: typedLine({ max: 100 }),
  parent_id: idSchema.nullable(),
  active: z.boolean(),
}

export const costCenterCreateBody = z.strictObject({
  code: terms.code,
  name: terms.name,
  parent_id: terms.parent_id.default(null),
  active: terms.active.default(true),
})
export type CostCenterCreateBody = z.infer<typeof costCenterCreateBody>

/** A key that is left out stays as it is. */
export const costCenterUpdateBody = z.strictObject({
  /** The version the form was opened with; another one by now: 409 `changed_meanwhile`. */
  version: z.number().int().min(1),
  code: terms.code.optional(),
  name: terms.name.optional(),
  parent_id: terms.parent_id.optional(),
  active: terms.active.optional(),
})
export type CostCenterUpdateBody = z.infer<typeof costCenterUpdateBody>

/** A user has a handful of them. */
const MOST_OF_A_USER = 200

const assignedSchema = z.strictObject({ ...named, active: z.boolean(), is_default: z.boolean() })
export type AssignedCostCenter = z.infer<typeof assignedSchema>
/** The default comes first; `version` tells the list from any other. */
export const userCostCentersResponse = z.strictObject({ cost_centers: z.array(assignedSchema), version: z.string() })
export type UserCostCenters = z.infer<typeof userCostCentersResponse>

/** The whole list; it replaces the one before. */
export const userCostCentersBody = z
  .strictObject({
    cost_center_ids: z.array(idSchema).max(MOST_OF_A_USER),
    /** Booked on where nothing is chosen; one of the list, null where that is empty. */
    default_id: idSchema.nullable(),
    /** Of the list that it replaces; left out: of whatever stands. */
    version: z.string().max(64).nullable().default(null),
  })
  .superRefine(({ cost_center_ids: ids, default_id: id }, context) => {
    if (id === null ? ids.length > 0 : !ids.includes(id)) {
      context.addIssue({ code: "custom", path: ["default_id"], message: "is not one of the list" })
    }
  })
export type UserCostCentersBody = z.infer<typeof userCostCentersBody>

import { z } from "@medusajs/framework/zod"
import { sourceSchema } from "./budgets"
import { listAnswer, listQuery } from "./list"
import { idSchema } from "./text"

const flaggedSourceSchema = sourceSchema.extract(["ungated", "second_order"])

/** An order that no budget let through first: it is booked all the same, and somebody has to look at it (C8). */
const flaggedOrderSchema = z.strictObject({
  /** The order's. */
  id: z.string(),
  /** Null where the platform has the order no more. */
  display_id: z.number().nullable(),
  is_canceled: z.boolean(),
  placed_at: z.iso.datetime(),
  source: flaggedSourceSchema,
  /** The names are null where they are gone. */
  company: z.strictObject({ id: z.string(), name: z.string().nullable() }),
  user: z.strictObject({ id: z.string(), name: z.string().nullable() }),
  /** What it comes to by now; a decimal in major units. */
  amount: z.string(),
  currency_code: z.string(),
})
export type FlaggedOrder = z.infer<typeof flaggedOrderSchema>

export const flaggedOrderListQuery = z.strictObject({
  limit: listQuery.limit,
  offset: listQuery.offset,
  after: listQuery.after,
  order: z.enum(["placed_at", "-placed_at"]).default("-placed_at"),
  company_id: idSchema.optional(),
  source: flaggedSourceSchema.optional(),
})
export const flaggedOrderListResponse = z.strictObject({ flagged_orders: z.array(flaggedOrderSchema), ...listAnswer })

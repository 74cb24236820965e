import { z } from "@medusajs/framework/zod"
import { listAnswer, listQuery } from "./list"
import { idSchema } from "./text"

/** The first two are booked; `company_uncertain` counts nowhere until somebody names a company (C2). */
const flaggedSourceSchema = z.enum(["ungated", "second_order", "company_uncertain"])
const companySchema = z.strictObject({ id: z.string(), name: z.string() })

/** An order that no budget let through first: somebody has to look at it (C8). */
const flaggedOrderSchema = z.strictObject({
  /** The order's. */
  id: z.string(),
  /** Null where the platform has the order no more. */
  display_id: z.number().nullable(),
  is_canceled: z.boolean(),
  placed_at: z.iso.datetime(),
  source: flaggedSourceSchema,
  /** Null where it is uncertain. The names are null where they are gone. */
  company: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** Of which it may be, where it is uncertain: it counts once its metadata names one of them as `company_id`. Else empty. */
  possible_companies: z.array(companySchema),
  /** Where the company is uncertain, the buyer's place in one of them. */
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
  /** Also finds what may be this company's. */
  company_id: idSchema.optional(),
  source: flaggedSourceSchema.optional(),
})
export const flaggedOrderListResponse = z.strictObject({ flagged_orders: z.array(flaggedOrderSchema), ...listAnswer })

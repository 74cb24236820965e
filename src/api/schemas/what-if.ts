import { z } from "@medusajs/framework/zod"
import { budgetCreateBody } from "./budgets"
import { idSchema } from "./text"

const timestamp = z.iso.datetime()
const decimal = z.string()

/** A budget as it is to be; with `limit_id` that one as it is to become, in its own currency and time zone. */
export const whatIfBody = budgetCreateBody.safeExtend({ limit_id: idSchema.optional() })
export type WhatIfBody = z.infer<typeof whatIfBody>

/** An order that would have gone over the budget. */
const overOrderSchema = z.strictObject({
  placed_at: timestamp,
  amount: decimal,
  is_me: z.boolean(),
  /** Null for whoever may not see other people's spending, and where the person is gone. */
  user_name: z.string().nullable(),
  /** Null while it is being placed, and for whoever may not see other people's. */
  order_id: z.string().nullable(),
  order_display_id: z.number().nullable(),
})

const triedPeriodSchema = z.strictObject({
  starts_at: timestamp,
  /** Null for a budget per order, which is tried on the last 90 days, and in total. */
  ends_at: timestamp.nullable(),
  is_current: z.boolean(),
  /** False where older orders of the period were too many to look at: the figures are the least it was. */
  is_complete: z.boolean(),
  spent: decimal,
  /** The amount, and what would have been carried over. */
  available: decimal,
  exceeded: z.boolean(),
  orders: z.number(),
  orders_over: z.number(),
})

/** What a budget would have done to the orders of its last periods, by the ledger (C12). */
export const whatIfSchema = z.strictObject({
  currency_code: z.string(),
  time_zone: z.string(),
  /** The oldest order of the company that the ledger knows; null where it knows none. Periods before are left out. */
  counted_since: timestamp.nullable(),
  /** Newest first: the one that runs and up to six full ones. */
  periods: z.array(triedPeriodSchema),
  orders_over: z.number(),
  /** The newest 20 of those. */
  orders: z.array(overOrderSchema),
})
export type WhatIf = z.infer<typeof whatIfSchema>
export const whatIfResponse = z.strictObject({ what_if: whatIfSchema })

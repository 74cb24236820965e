import { z } from "@medusajs/framework/zod"
import { typedLine } from "./text"

/** What every list takes; a list beyond row 10,000 goes on with `after` and the answer's `next`. */
export const listQuery = {
  q: typedLine({ min: 0, max: 200 }).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
  /** The sort value may be a long name of four-byte characters. */
  after: z.string().min(1).max(2_000).optional(),
}

/** What every list answers beside its rows; `count` stops at 10,001 and then is a minimum. */
export const listAnswer = {
  count: z.number(),
  count_is_minimum: z.boolean(),
  limit: z.number(),
  offset: z.number(),
  /** Put into `after` it gives the next page; null on the last one. */
  next: z.string().nullable(),
}

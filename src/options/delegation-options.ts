import { z } from "@medusajs/framework/zod"

/** How somebody acts for another customer number (B10). */
export const delegationOptions = z
  .strictObject({
    hours: z
      .number()
      .int()
      .min(1)
      .max(720)
      .default(8)
      .describe("Hours after which acting for another customer number ends by itself"),
  })
  .prefault({})

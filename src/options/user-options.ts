import { z } from "@medusajs/framework/zod"

/** How the users of a company come in (B7). */
export const userOptions = z
  .strictObject({
    invitationHours: z
      .number()
      .int()
      .min(1)
      .max(720)
      .default(168)
      .describe("Hours for which the link of a new-account mail can be used"),
  })
  .prefault({})

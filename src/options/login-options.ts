import { z } from "@medusajs/framework/zod"

/** By what people sign in, and how guessing is held off (A11). */
export const loginOptions = z
  .strictObject({
    userName: z.boolean().default(false).describe("Allow signing in by user name; docs/install.md tells how an account gets one"),
    customerNumber: z.boolean().default(false).describe("Allow signing in by customer number and e-mail"),
    missesPerAddress: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(20)
      .describe("Refused logins an hour for one e-mail from one client address"),
    resetsPerEmail: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(3)
      .describe("Requests for a new password an hour that lead to a mail, for one e-mail; what is beyond is answered alike, and the link of the last mail stays good"),
    resetsPerAddress: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(20)
      .describe("Requests for a new password an hour from one client address"),
    refusalAfterMs: z
      .number()
      .int()
      .min(0)
      .max(30_000)
      .default(600)
      .describe("Milliseconds after its arrival at which a refused login is answered"),
  })
  .prefault({})

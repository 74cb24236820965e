import { z } from "@medusajs/framework/zod"

/** How an account is activated, and how guessing is held off (A8, A9). */
export const activationOptions = z
  .strictObject({
    emailVerification: z
      .boolean()
      .default(false)
      .describe("Sign the shopper in only after the address was confirmed by a one-time link"),
    refusalAfterMs: z
      .number()
      .int()
      .min(0)
      .max(30_000)
      .default(1_500)
      .describe(
        "Milliseconds after its arrival at which a refused activation is answered, so that the time tells nothing; where checks took longer in the last ten minutes, the first multiple that covers the slowest of them"
      ),
    attemptsPerAddress: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(20)
      .describe("Activation attempts an hour from one client address"),
    missesPerNumber: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(5)
      .describe(
        "Refused attempts an hour for one customer number; whoever is signed in has as many for themselves, and all who are signed in have four times as many together"
      ),
    repeatWithinHours: z
      .number()
      .int()
      .min(1)
      .max(168)
      .default(24)
      .describe("Hours in which an identical repeat has the same outcome"),
  })
  .prefault({})

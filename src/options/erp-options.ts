import { z } from "@medusajs/framework/zod"

/** Which ERP a shop has, how long it waits for it, and what it writes there (F1, F2, F4). */
export const erpOptions = z
  .strictObject({
    provider: z
      .strictObject({
        resolve: z
          .string()
          .min(1)
          .default("directory")
          .describe(
            "`directory` (built in, fed by CSV or the admin), `tryton` (built in), or the path or package of a provider of your own"
          ),
        options: z
          .record(z.string(), z.unknown())
          .default({})
          .describe("What the provider itself takes; see docs/erp-providers.md"),
      })
      .prefault({}),
    timeLimitMs: z
      .number()
      .int()
      .min(50)
      .max(60_000)
      .default(5_000)
      .describe("Milliseconds after which one call to the ERP counts as failed"),
    breakerFailures: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(5)
      .describe("Consecutive failures after which the ERP is left alone for a while"),
    breakerResetMs: z
      .number()
      .int()
      .min(100)
      .max(600_000)
      .default(15_000)
      .describe("Milliseconds for which the ERP is left alone then"),
    createContacts: z
      .boolean()
      .default(false)
      .describe("Create a contact in the ERP for a user whom a company requests"),
    updateContacts: z
      .boolean()
      .default(false)
      .describe("Tell the ERP when salutation, name or e-mail of a user with a contact number change"),
    sendOrders: z
      .boolean()
      .default(false)
      .describe("Send each order of a company to the ERP, and keep the number that it has there"),
  })
  .prefault({})

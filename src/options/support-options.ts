import { z } from "@medusajs/framework/zod"

/** Whom people may turn to. */
export const supportOptions = z
  .strictObject({
    name: z.string().max(100).optional().describe("Whom people may turn to"),
    email: z.email().optional().describe("Address of the shop's support; also told of a disputed activation"),
    phone: z.string().max(50).optional().describe("Telephone number of the shop's support"),
    url: z.url().optional().describe("Page of the shop's support"),
  })
  .prefault({})
  .describe("Shown in the footer and in every error that a person cannot solve alone")

import { z } from "@medusajs/framework/zod"

/** Who the shop is. */
export const shopOptions = z
  .strictObject({
    name: z.string().min(1).max(100).default("Shop").describe("The shop's name in pages and mails"),
    url: z.url().optional().describe("The storefront's address; left out: the hosted pages"),
    locale: z.enum(["en", "de"]).default("en").describe("The language used where nothing tells a better one"),
  })
  .prefault({})

import { z } from "@medusajs/framework/zod"

/** Where the hosted pages are, and where they find this server (G1). */
export const pageOptions = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Serve the hosted pages"),
    path: z
      .string()
      .regex(/^\/[a-z0-9-]+(\/[a-z0-9-]+)*$/, "starts with / and has lower-case words only")
      .default("/customer-center")
      .describe("Where the hosted pages are served"),
    publishableKey: z
      .string()
      .startsWith("pk_")
      .optional()
      .describe("The publishable key the pages use; left out: the shop's only one"),
    baseUrl: z
      .url()
      .default("http://localhost:9000")
      .describe("The address under which people reach this server; links in mails begin with it"),
  })
  .prefault({})

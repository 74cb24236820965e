import { z } from "@medusajs/framework/zod"
import { isTimeZone } from "../is-time-zone"

/** What a company has where the ERP does not say. */
export const companyOptions = z
  .strictObject({
    defaults: z
      .strictObject({
        currencyCode: z.string().regex(/^[a-z]{3}$/, "is a lower-case ISO 4217 code").default("eur").describe("Currency of a company, where the ERP has none"),
        timeZone: z
          .string()
          .refine(isTimeZone, "is an IANA time zone")
          .default("Europe/Berlin")
          .describe("Time zone of a company, where the ERP has none"),
      })
      .prefault({}),
  })
  .prefault({})

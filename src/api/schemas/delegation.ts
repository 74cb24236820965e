import { z } from "@medusajs/framework/zod"
import { erpNumberSchema } from "./text"

const timestamp = z.iso.datetime()

/** POST /store/customer-center/delegation */
export const delegationBody = z.strictObject({ customer_number: erpNumberSchema })

/** For whom one acts, as every page shows it. */
export const delegationSummarySchema = z.strictObject({
  customer_number: z.string(),
  name: z.string(),
  since: timestamp,
})

/** The same with that customer's profile, as the ERP had it when it was asked. */
export const delegationSchema = delegationSummarySchema.extend({
  expires_at: timestamp,
  currency_code: z.string().nullable(),
  language_code: z.string().nullable(),
  tax_id: z.string().nullable(),
  address: z.strictObject({
    address_1: z.string().nullable(),
    address_2: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    country_code: z.string().nullable(),
    phone: z.string().nullable(),
  }),
})
export type DelegationResource = z.infer<typeof delegationSchema>

/** Null: one acts for the own company. */
export const delegationResponse = z.strictObject({ delegation: delegationSchema.nullable() })

/** False where nothing was going on. */
export const delegationEndedResponse = z.strictObject({ ended: z.boolean() })

import { z } from "@medusajs/framework/zod"
import { typedLine } from "./text"

const optional = (max: number) => typedLine({ max }).nullable().default(null)

const addressValues = {
  /** What the company calls it. */
  label: typedLine({ max: 100 }),
  recipient: optional(200),
  address_1: typedLine({ max: 200 }),
  address_2: optional(200),
  postal_code: optional(20),
  city: typedLine({ max: 100 }),
  province: optional(100),
  country_code: z
    .string()
    .transform((code) => code.trim().toLowerCase())
    .pipe(z.string().regex(/^[a-z]{2}$/, "is not a country's two letters")),
  phone: optional(50),
}

export const addressCreateBody = z.strictObject(addressValues)
/** Replaces the address as a whole. */
export const addressUpdateBody = z.strictObject({ ...addressValues, version: z.number().int().min(1) })

export const addressSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  recipient: z.string().nullable(),
  address_1: z.string(),
  address_2: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string(),
  province: z.string().nullable(),
  country_code: z.string(),
  phone: z.string().nullable(),
  version: z.number(),
  created_at: z.iso.datetime(),
})
export type Address = z.infer<typeof addressSchema>

/** B14: the billing address is the ERP's and cannot be changed here; delivery addresses are the company's. */
export const addressListResponse = z.strictObject({
  billing_address: z.strictObject({
    company_name: z.string(),
    address_1: z.string().nullable(),
    address_2: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    country_code: z.string().nullable(),
    phone: z.string().nullable(),
    tax_id: z.string().nullable(),
  }),
  addresses: z.array(addressSchema),
})
export type AddressBook = z.infer<typeof addressListResponse>
export const addressResponse = z.strictObject({ address: addressSchema })

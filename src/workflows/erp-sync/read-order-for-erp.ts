import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The platform gives decimals as numbers, as strings, or as objects with a `numeric`. */
const decimal = z
  .union([z.number(), z.string(), z.object({ numeric: z.number() }).transform(({ numeric }) => numeric)])
  .transform((value) => MathBN.convert(value).toFixed())

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)

const address = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address_1: text,
    address_2: text,
    postal_code: text,
    city: text,
    province: text,
    country_code: text,
    phone: text,
  })
  .nullish()
  .transform((value) => value ?? null)

const taxed = { total: decimal, tax_total: decimal }

const orderForErp = z.object({
  id: z.string(),
  display_id: z.number(),
  status: z.string(),
  /** Goes up with every edit. */
  version: z.number(),
  currency_code: z.string(),
  created_at: z.coerce.date(),
  email: text,
  item_total: decimal,
  shipping_total: decimal,
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      product_title: text,
      variant_title: text,
      variant_sku: text,
      quantity: decimal,
      ...taxed,
    })
  ),
  shipping_methods: z.array(z.object({ name: z.string(), ...taxed })).nullish().transform((methods) => methods ?? []),
  credit_lines: z
    .array(z.object({ amount: decimal, metadata: z.record(z.string(), z.unknown()).nullish() }))
    .nullish()
    .transform((lines) => lines ?? []),
  shipping_address: address,
  billing_address: address,
})

/** What the platform has of an order that the ERP is to get. */
export type OrderForErp = z.infer<typeof orderForErp>

/** Null for one that does not exist any more. */
export async function readOrderForErp(container: MedusaContainer, orderId: string): Promise<OrderForErp | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "version",
      "currency_code",
      "created_at",
      "email",
      "item_total",
      "shipping_total",
      "items.*",
      "items.total",
      "items.tax_total",
      "shipping_methods.*",
      "shipping_methods.total",
      "shipping_methods.tax_total",
      "credit_lines.amount",
      "credit_lines.metadata",
      "shipping_address.*",
      "billing_address.*",
    ],
    filters: { id: orderId },
  })
  return data[0] ? orderForErp.parse(data[0]) : null
}

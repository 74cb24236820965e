import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The platform gives decimals as numbers, as strings, or as objects with a `numeric`. */
const decimal = z
  .union([z.number(), z.string(), z.object({ numeric: z.number() }).transform(({ numeric }) => numeric)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const text = z.string().nullish().transform((value) => value ?? null)

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
  })
  .nullish()
  .transform((value) => value ?? null)

const orderContents = z.object({
  item_total: decimal,
  shipping_total: decimal,
  tax_total: decimal,
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      product_title: text,
      variant_title: text,
      variant_sku: text,
      variant_id: text,
      quantity: decimal.transform(Number),
      unit_price: decimal,
      is_tax_inclusive: z.boolean().nullish().transform((is) => is ?? false),
      total: decimal,
    })
  ),
  shipping_methods: z.array(z.object({ name: z.string() })).nullish().transform((methods) => methods ?? []),
  shipping_address: address,
  billing_address: address,
})

/** What an order is made of, as the platform has it by now. */
export type OrderContents = z.infer<typeof orderContents>

/** Null for an order that does not exist. */
export async function retrieveOrderContents(container: MedusaContainer, orderId: string): Promise<OrderContents | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "item_total",
      "shipping_total",
      "tax_total",
      "items.*",
      "items.total",
      "shipping_methods.name",
      "shipping_address.*",
      "billing_address.*",
    ],
    filters: { id: orderId },
  })
  return data[0] ? orderContents.parse(data[0]) : null
}

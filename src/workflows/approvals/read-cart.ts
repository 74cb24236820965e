import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The platform gives decimals as numbers, as strings, or as objects with a `numeric`. */
const decimal = z
  .union([z.number(), z.string(), z.object({ numeric: z.number() }).transform(({ numeric }) => numeric)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const text = z.string().nullish().transform((value) => value ?? null)
const flag = z.boolean().nullish().transform((value) => value ?? false)

function list<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).nullish().transform((rows) => rows ?? [])
}

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

const adjustments = list(z.object({ code: text, promotion_id: text, amount: decimal }))

/** A cart as the platform's completion loads it: what an order is made of. */
const orderedCart = z.object({
  id: z.string(),
  currency_code: z.string(),
  email: text,
  region: z.object({ id: z.string() }).nullish().transform((region) => region?.id ?? null),
  sales_channel_id: text,
  customer: z.object({ id: z.string() }).nullish().transform((customer) => customer?.id ?? null),
  item_total: decimal,
  shipping_total: decimal,
  items: list(
    z.object({
      variant_id: text,
      product_id: text,
      title: z.string(),
      quantity: decimal,
      unit_price: decimal,
      is_tax_inclusive: flag,
      adjustments,
      metadata: z.unknown(),
    })
  ),
  shipping_methods: list(
    z.object({ shipping_option_id: text, name: z.string(), amount: decimal, is_tax_inclusive: flag, adjustments })
  ),
  promotions: list(z.object({ id: z.string() }).nullable()),
  shipping_address: address,
  billing_address: address,
})

export type OrderedCart = z.infer<typeof orderedCart>

/** From a cart that the platform has loaded with its totals. */
export function parseOrderedCart(cart: unknown): OrderedCart {
  return orderedCart.parse(cart)
}

/** The same with what a person sees of it, and what it still lacks to be ordered. */
const shownCart = orderedCart.extend({
  completed_at: z.coerce.date().nullish(),
  /** Of the lines, with tax and before discounts. */
  original_item_total: decimal,
  tax_total: decimal,
  items: list(
    z.object({
      id: z.string(),
      variant_id: text,
      product_id: text,
      title: z.string(),
      product_title: text,
      variant_title: text,
      variant_sku: text,
      thumbnail: text,
      quantity: decimal,
      unit_price: decimal,
      is_tax_inclusive: flag,
      requires_shipping: flag,
      total: decimal,
      adjustments,
      metadata: z.unknown(),
      variant: z
        .object({ product: z.object({ shipping_profile: z.object({ id: z.string() }).nullish() }).nullish() })
        .nullish()
        .transform((variant) => variant?.product?.shipping_profile?.id ?? null),
    })
  ),
  shipping_methods: list(
    z.object({
      shipping_option_id: text,
      name: z.string(),
      amount: decimal,
      is_tax_inclusive: flag,
      adjustments,
      shipping_option: z
        .object({ shipping_profile_id: text })
        .nullish()
        .transform((option) => option?.shipping_profile_id ?? null),
    })
  ),
  promotions: list(z.object({ id: z.string(), code: text }).nullable()),
  /** Payments that were begun. */
  payment_collection: z
    .object({ payment_sessions: list(z.object({ provider_id: z.string(), status: z.string() })) })
    .nullish()
    .transform((collection) => collection?.payment_sessions ?? []),
})

export type ShownCart = z.infer<typeof shownCart>

/** Null for one that does not exist. */
export async function readShownCart(container: MedusaContainer, cartId: string): Promise<ShownCart | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "id",
      "currency_code",
      "email",
      "sales_channel_id",
      "completed_at",
      "total",
      "item_total",
      "original_item_total",
      "shipping_total",
      "tax_total",
      "region.id",
      "customer.id",
      "items.*",
      "items.total",
      "items.tax_lines.*",
      "items.adjustments.*",
      "items.variant.id",
      "items.variant.product.id",
      "items.variant.product.shipping_profile.id",
      "shipping_methods.*",
      "shipping_methods.tax_lines.*",
      "shipping_methods.adjustments.*",
      "shipping_methods.shipping_option.shipping_profile_id",
      "shipping_address.*",
      "billing_address.*",
      "credit_lines.*",
      "promotions.id",
      "promotions.code",
      "payment_collection.payment_sessions.provider_id",
      "payment_collection.payment_sessions.status",
    ],
    filters: { id: cartId },
  })
  return data[0] ? shownCart.parse(data[0]) : null
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The platform gives decimals as numbers, as strings, or as objects with a `value`. */
const decimal = z.union([z.number(), z.string(), z.object({ numeric: z.number() }).transform(({ numeric }) => numeric)])

const orderFacts = z.object({
  id: z.string(),
  status: z.string(),
  currency_code: z.string(),
  created_at: z.coerce.date(),
  is_draft_order: z.boolean().nullish(),
  item_total: decimal,
  shipping_total: decimal,
  credit_lines: z
    .array(z.object({ amount: decimal, metadata: z.record(z.string(), z.unknown()).nullish().transform((value) => value ?? null) }))
    .nullish()
    .transform((lines) => lines ?? []),
})

export type OrderFacts = z.infer<typeof orderFacts>

/** An order with its totals as they are by now; null for one that does not exist or is a draft still. */
export async function readOrder(container: MedusaContainer, orderId: string): Promise<OrderFacts | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "currency_code", "created_at", "is_draft_order", "item_total", "shipping_total", "credit_lines.amount", "credit_lines.metadata"],
    filters: { id: orderId },
  })
  const [found] = data
  if (!found) {
    return null
  }
  const order = orderFacts.parse(found)
  return order.is_draft_order ? null : order
}

const cartFacts = z.object({
  id: z.string(),
  currency_code: z.string(),
  completed_at: z.coerce.date().nullish(),
  item_total: decimal,
  shipping_total: decimal,
})

export type CartAmountFacts = z.infer<typeof cartFacts>

/** What of a cart counts to a budget, from a cart that the platform has loaded with its totals. */
export function parseCart(cart: unknown): CartAmountFacts {
  return cartFacts.parse(cart)
}

/** A cart with its totals as they are by now; null for one that does not exist. */
export async function readCart(container: MedusaContainer, cartId: string): Promise<CartAmountFacts | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "currency_code", "completed_at", "item_total", "shipping_total"],
    filters: { id: cartId },
  })
  return data[0] ? cartFacts.parse(data[0]) : null
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
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

const orderFields = [
  "id",
  "status",
  "currency_code",
  "created_at",
  "is_draft_order",
  "item_total",
  "shipping_total",
  "credit_lines.amount",
  "credit_lines.metadata",
]

/** An order with its totals as they are by now; null for one that does not exist or is a draft still. */
export async function readOrder(container: MedusaContainer, orderId: string): Promise<OrderFacts | null> {
  const [order] = await readOrders(container, [orderId])
  return order ?? null
}

/** Orders with their totals as they are by now; those that do not exist or are drafts still are left out. */
export async function readOrders(container: MedusaContainer, orderIds: readonly string[]): Promise<OrderFacts[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderFields,
    filters: { id: [...orderIds] },
  })
  return data.map((found) => orderFacts.parse(found)).filter((order) => !order.is_draft_order)
}

const draftFacts = orderFacts.extend({ customer_id: z.string().nullish() })

/** A draft order with its totals; null for one that does not exist or is placed already. */
export async function readDraft(container: MedusaContainer, orderId: string): Promise<z.infer<typeof draftFacts> | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [...orderFields, "customer_id"],
    filters: { id: orderId, is_draft_order: true },
  })
  return data[0] ? draftFacts.parse(data[0]) : null
}

const previewFacts = orderFacts.pick({ item_total: true, shipping_total: true, credit_lines: true })

/** An order as it would be with the change that is about to be confirmed. */
export async function previewOrder(container: MedusaContainer, orderId: string): Promise<z.infer<typeof previewFacts>> {
  return previewFacts.parse(await container.resolve(Modules.ORDER).previewOrderChange(orderId))
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

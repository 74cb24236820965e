import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, getVariantAvailability, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const stockedCart = z.object({
  sales_channel_id: z.string().nullish(),
  items: z
    .array(
      z.object({
        variant_id: z.string().nullish(),
        quantity: z.union([z.number(), z.string(), z.object({ numeric: z.number() }).transform(({ numeric }) => numeric)]),
        variant: z.object({ manage_inventory: z.boolean(), allow_backorder: z.boolean() }).nullish(),
      })
    )
    .nullish(),
})

/**
 * Whether less is in stock than a cart asks for. The platform's completion fails for that without a code of its own, so
 * it is looked up once it has failed.
 */
export async function hasShortage(container: MedusaContainer, cartId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "sales_channel_id",
      "items.variant_id",
      "items.quantity",
      "items.variant.manage_inventory",
      "items.variant.allow_backorder",
    ],
    filters: { id: cartId },
  })
  const { sales_channel_id: salesChannelId, items } = stockedCart.parse(data[0] ?? {})
  const wanted = new Map<string, ReturnType<typeof MathBN.add>>()
  for (const { variant_id: id, quantity, variant } of items ?? []) {
    if (id && variant?.manage_inventory && !variant.allow_backorder) {
      wanted.set(id, MathBN.add(wanted.get(id) ?? 0, quantity))
    }
  }
  if (wanted.size === 0 || !salesChannelId) {
    return false
  }
  const available = await getVariantAvailability(query, { variant_ids: [...wanted.keys()], sales_channel_id: salesChannelId })
  return [...wanted].some(([id, quantity]) => MathBN.gt(quantity, available[id]?.availability ?? 0))
}

import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Deliverer } from "../../outbox/relay"
import type { PriceGroupMove } from "../../outbox/types"
import { movePriceGroup } from "../companies/move-price-group"

const priceGroupPayload = z.object({
  company_id: z.string(),
  left_group_id: z.string().nullable(),
}) satisfies z.ZodType<PriceGroupMove>

/** Gives a company's users the prices of the group it has by now. */
export function createPriceGroupDeliverer(container: MedusaContainer): Deliverer {
  return async ({ payload }) => {
    const read = priceGroupPayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This is no move of a price group", retryMayHelp: false }
    }
    const { company_id: companyId, left_group_id: leftGroupId } = read.data
    await movePriceGroup(container, { companyId, leftGroupId })
    return { outcome: "delivered" }
  }
}

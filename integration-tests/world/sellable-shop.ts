import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import {
  createCustomerGroupsWorkflow,
  createPriceListsWorkflow,
  createProductsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { seedRegion } from "../../scripts/demo/seed/region"
import { seedShipping } from "../../scripts/demo/seed/shipping"
import { createPublishableKey } from "../../scripts/seed/create-publishable-key"

/** What everybody pays for the article who has no better price. */
export const LIST_PRICE = 100

/** A shop with one article that can be ordered and paid on account. */
export interface SellableShop {
  regionId: string
  productId: string
  variantId: string
  shippingOptionId: string
  /** With the publishable key through which it is sold. */
  headers: Record<string, string>
}

export async function makeSellable(container: MedusaContainer): Promise<SellableShop> {
  const regionId = await seedRegion(container)
  const { shippingProfileId, stockLocationId } = await seedShipping(container, { regionId })
  const { token, salesChannelId } = await createPublishableKey(container, { name: `Web ${randomUUID()}` })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stockLocationId, add: [salesChannelId] },
  })
  const [option] = await container.resolve("fulfillment").listShippingOptions({})
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Screws",
          handle: `screws-${randomUUID()}`,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shippingProfileId,
          sales_channels: [{ id: salesChannelId }],
          options: [{ title: "Unit", values: ["Pack"] }],
          variants: [
            {
              title: "Pack",
              manage_inventory: false,
              options: { Unit: "Pack" },
              prices: [{ currency_code: "eur", amount: LIST_PRICE }],
            },
          ],
        },
      ],
    },
  })
  const [product] = result
  return {
    regionId,
    productId: product?.id ?? "",
    variantId: product?.variants[0]?.id ?? "",
    shippingOptionId: option?.id ?? "",
    headers: { "x-publishable-api-key": token },
  }
}

/** A customer group that gets the article for this price. */
export async function makePriceGroup(
  container: MedusaContainer,
  { variantId, amount }: { variantId: string; amount: number }
): Promise<string> {
  const { result: groups } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: `Group ${randomUUID()}` }] },
  })
  const groupId = groups[0]?.id ?? ""
  await createPriceListsWorkflow(container).run({
    input: {
      price_lists_data: [
        {
          title: `Prices ${groupId}`,
          description: "Agreed prices",
          status: "active",
          rules: { "customer.groups.id": [groupId] },
          prices: [{ variant_id: variantId, currency_code: "eur", amount }],
        },
      ],
    },
  })
  return groupId
}

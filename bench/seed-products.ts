import type { ExecArgs } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow, createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { createPublishableKey } from "../scripts/seed/create-publishable-key"

const PRODUCTS = 20

/** What a storefront lists: twenty products with a price, in one sales channel. */
export default async function seedProducts({ container }: ExecArgs): Promise<void> {
  const { salesChannelId } = await createPublishableKey(container, { name: "Bench" })
  await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "Europe", currency_code: "eur", countries: ["de"] }] },
  })
  await createProductsWorkflow(container).run({
    input: {
      products: Array.from({ length: PRODUCTS }, (_, index) => ({
        title: `Product ${index + 1}`,
        handle: `product-${index + 1}`,
        status: ProductStatus.PUBLISHED,
        sales_channels: [{ id: salesChannelId }],
        options: [{ title: "Unit", values: ["Piece"] }],
        variants: [
          {
            title: "Piece",
            sku: `P-${index + 1}`,
            manage_inventory: false,
            options: { Unit: "Piece" },
            prices: [{ currency_code: "eur", amount: 10 + index }],
          },
        ],
      })),
    },
  })
}

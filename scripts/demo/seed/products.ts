import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { SeededShipping } from "./shipping"

const IN_STOCK = 1_000

/** Article number, title, net price in euros. */
const ARTICLES = [
  ["10-001", "Sechskantschrauben M8, 100 Stück", 18.4],
  ["10-002", "Sechskantmuttern M8, 100 Stück", 9.2],
  ["10-003", "Unterlegscheiben M8, 250 Stück", 11.9],
  ["20-001", "Kabelbinder schwarz, 500 Stück", 24.5],
  ["20-002", "Verlängerungskabel 25 m", 54],
  ["20-003", "LED-Strahler 50 W", 79.9],
  ["30-001", "Arbeitshandschuhe, 12 Paar", 32.4],
  ["30-002", "Schutzbrille klar", 7.8],
  ["40-001", "Hubwagen 2,5 t", 389],
  ["40-002", "Werkbank 1.500 mm", 649],
] as const

/** Ten articles with prices in euros and francs, in stock. */
export async function seedProducts(
  container: MedusaContainer,
  { salesChannelId, shippingProfileId, stockLocationId }: SeededShipping
): Promise<void> {
  const handles = ARTICLES.map(([number]) => handleOf(number))
  const present = await container.resolve(Modules.PRODUCT).listProducts({ handle: handles })
  const known = new Set(present.map((product) => product.handle))
  const missing = ARTICLES.filter(([number]) => !known.has(handleOf(number)))
  if (missing.length > 0) {
    await createProductsWorkflow(container).run({
      input: {
        products: missing.map(([number, title, price]) => ({
          title,
          handle: handleOf(number),
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shippingProfileId,
          sales_channels: [{ id: salesChannelId }],
          options: [{ title: "Einheit", values: ["Packung"] }],
          variants: [
            {
              title: "Packung",
              sku: number,
              options: { Einheit: "Packung" },
              prices: [
                { currency_code: "eur", amount: price },
                { currency_code: "chf", amount: price },
              ],
            },
          ],
        })),
      },
    })
  }
  await seedStock(container, stockLocationId)
}

async function seedStock(container: MedusaContainer, locationId: string): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems({ sku: ARTICLES.map(([number]) => number) })
  const levels = await inventory.listInventoryLevels({ location_id: locationId })
  const stocked = new Set(levels.map((level) => level.inventory_item_id))
  const missing = items.filter((item) => !stocked.has(item.id))
  if (missing.length > 0) {
    await createInventoryLevelsWorkflow(container).run({
      input: {
        inventory_levels: missing.map((item) => ({
          inventory_item_id: item.id,
          location_id: locationId,
          stocked_quantity: IN_STOCK,
        })),
      },
    })
  }
}

function handleOf(articleNumber: string): string {
  return `artikel-${articleNumber}`
}

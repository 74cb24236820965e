import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { selectAll } from "./rows"

/** Makes an article one whose stock is counted. @returns how to change what is there */
export async function countStock(container: MedusaContainer, variantId: string, stocked: number): Promise<(to: number) => Promise<void>> {
  const inventory = container.resolve(Modules.INVENTORY)
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})
  const locationId = location?.id ?? ""
  const item = await inventory.createInventoryItems({ sku: randomUUID() })
  await inventory.createInventoryLevels({ inventory_item_id: item.id, location_id: locationId, stocked_quantity: stocked })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.PRODUCT]: { variant_id: variantId },
    [Modules.INVENTORY]: { inventory_item_id: item.id },
  })
  await selectAll(container, "update product_variant set manage_inventory = true where id = ?", [variantId])
  return async (to) => {
    await inventory.updateInventoryLevels([{ inventory_item_id: item.id, location_id: locationId, stocked_quantity: to }])
  }
}

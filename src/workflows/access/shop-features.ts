import { getAccessCatalogue } from "../../access-catalogue"
import { getOptions } from "../../get-options"

/** Which features the shop has on, ours and those that were registered (B12). */
export function listShopFeatures(): Record<string, boolean> {
  const switches: Readonly<Record<string, boolean>> = getOptions().features
  return Object.fromEntries(
    getAccessCatalogue().features.map(({ key, enabled }) => [key, switches[key] ?? enabled])
  )
}

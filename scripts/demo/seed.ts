import type { ExecArgs } from "@medusajs/framework/types"
import { fillDirectory } from "../seed/fill-directory"
import { makeDemoDirectory } from "./directory-rows"
import { seedOperator } from "./seed/operator"
import { seedProducts } from "./seed/products"
import { seedRegion } from "./seed/region"
import { seedShipping } from "./seed/shipping"

/**
 * Makes the demo's shop: something to sell, ways to pay and to deliver, an
 * operator, and an ERP full of customers. Each part looks first whether it is there, so a
 * seed that was interrupted is finished by the next one.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  const regionId = await seedRegion(container)
  const shipping = await seedShipping(container, { regionId })
  await seedProducts(container, shipping)
  await seedOperator(container)
  await fillDirectory(container, makeDemoDirectory())
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PricedFor } from "./acting-cart"

/**
 * The customer groups whose prices a business user sees (B11): that of the company acted
 * in, whatever groups of companies the platform's customer is in, and those groups that are no
 * company's at all.
 */
export async function listPriceGroupIds(container: MedusaContainer, pricedFor: PricedFor): Promise<string[]> {
  const groups = await container.resolve<CompanyModuleService>(COMPANY_MODULE).listPriceGroups(pricedFor)
  return groups.company_group_id ? [...groups.own_group_ids, groups.company_group_id] : groups.own_group_ids
}

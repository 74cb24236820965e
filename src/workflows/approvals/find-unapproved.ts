import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { MedusaContainer } from "@medusajs/framework/types"
import { getAccessCatalogue } from "../../access-catalogue"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { UnapprovedLimit } from "../../modules/budget/store/unapproved-limits"
import { COMPANY_MODULE } from "../../modules/company"
import { builtInRoleKeys, computeRolePermissions, findPermission } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import { listShopFeatures } from "../access/shop-features"
import { listHoldersOf } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { listSuspects } from "./rules/unapproved"

const ORDER = "orders.place"

export interface UnapprovedFound {
  /** Companies in which a limit asks for an approval at all. */
  asking: readonly string[]
  limits: readonly UnapprovedLimit[]
}

/**
 * For whom an order over a limit could be approved by nobody, by the limits that hold for them (C7). One statement for companies
 * without a limit that asks, half a dozen for the others, however many users they have. Empty where the shop has budgets or
 * approvals off: then no limit leads to an approval.
 *
 * @param manager of a transaction that is under way, to see what it has written before that stands
 */
export async function findUnapproved(
  container: MedusaContainer,
  companyIds: readonly string[],
  manager?: SqlEntityManager
): Promise<UnapprovedFound> {
  if (!isWatched() || companyIds.length === 0) {
    return { asking: [], limits: [] }
  }
  const { approveLimits } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const asking = await approveLimits.listCompanies(companyIds, manager)
  if (asking.length === 0) {
    return { asking, limits: [] }
  }
  const deciders = new Map<string | null, Decider[]>(asking.map((companyId) => [companyId, []]))
  for (const decider of await listHoldersOf(container, asking, manager)) {
    deciders.get(decider.place.company_id)?.push(decider)
  }
  const suspects = asking.flatMap((companyId) => listSuspects(companyId, deciders.get(companyId) ?? []))
  if (suspects.length === 0) {
    return { asking, limits: [] }
  }
  const orderRoleKeys = await listOrderRoleKeys(container, manager)
  return { asking, limits: await approveLimits.listUnapproved({ suspects, orderRoleKeys, permission: ORDER }, manager) }
}

function isWatched(): boolean {
  const features = listShopFeatures()
  return getOptions().features.budgets && [ORDER, "approvals.decide"].every((key) => {
    const feature = findPermission(getAccessCatalogue(), key)?.feature
    return feature !== undefined && features[feature] === true
  })
}

async function listOrderRoleKeys(container: MedusaContainer, manager?: SqlEntityManager): Promise<string[]> {
  const ownRoles = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles(manager)
  return [...builtInRoleKeys, ...ownRoles.map(({ key }) => key)].filter((key) =>
    computeRolePermissions(getAccessCatalogue(), key, ownRoles).includes(ORDER)
  )
}

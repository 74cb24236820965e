import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { getAccessCatalogue } from "../../access-catalogue"
import { COMPANY_MODULE } from "../../modules/company"
import { builtInRoleKeys, computeRolePermissions } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"

/** More than people choose from; whoever has more names the category above. */
const MOST_CATEGORIES = 1_000

const categorySchema = z.object({ id: z.string(), name: z.string(), parent_category_id: z.string().nullish() })

/** A role that rules can name. */
export interface RuleRole {
  key: string
  /** Null for a built-in one, whose name is in the pages' texts. */
  name: string | null
  /** Whether its holders decide about requests, so that a tier can name it. */
  decides: boolean
}

export async function listRuleRoles(container: MedusaContainer): Promise<RuleRole[]> {
  const ownRoles = await container.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles()
  const names = new Map(ownRoles.map(({ key, name }) => [key, name]))
  return [...builtInRoleKeys, ...names.keys()].map((key) => ({
    key,
    name: names.get(key) ?? null,
    decides: computeRolePermissions(getAccessCatalogue(), key, ownRoles).includes("approvals.decide"),
  }))
}

/** The platform's categories, each with the names of those above it: `Tools / Hammers`. */
export async function listRuleCategories(container: MedusaContainer): Promise<{ id: string; name: string }[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_category",
    fields: ["id", "name", "parent_category_id"],
    pagination: { take: MOST_CATEGORIES, skip: 0, order: { name: "ASC" } },
  })
  const categories = new Map(z.array(categorySchema).parse(data).map((one) => [one.id, one]))
  const nameOf = (id: string, depth = 0): string => {
    const category = categories.get(id)
    const parentId = category?.parent_category_id
    const isInside = parentId != null && categories.has(parentId) && depth < categories.size
    return isInside ? `${nameOf(parentId, depth + 1)} / ${category?.name ?? ""}` : (category?.name ?? "")
  }
  return [...categories.keys()]
    .map((id) => ({ id, name: nameOf(id) }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

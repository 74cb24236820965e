import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listRuleFaults } from "../../modules/approval/rules/rule-faults"
import type { RuleFault } from "../../modules/approval/rules/rule-faults"
import type { RuleTerms } from "../../modules/approval/rule-types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { listRuleRoles } from "./list-rule-choices"

type Named = Pick<RuleTerms, "conditions" | "tiers"> & { companyId: string | null }

/**
 * What a rule names and is not there: roles, categories, the company's cost centers; and in a tier a role whose holders cannot
 * decide; and what nobody could mean.
 */
export async function listRuleObjections(container: MedusaContainer, rule: Named): Promise<RuleFault[]> {
  const [roles, categoryIds] = await Promise.all([listRuleRoles(container), listKnownCategories(container, rule)])
  const objections = listRuleFaults(rule)
  const object = (path: string, message: string) => objections.push({ path, message })
  for (const [index, condition] of rule.conditions.entries()) {
    const path = `conditions.${index}`
    switch (condition.kind) {
      case "role":
        if (!condition.role_keys.every((key) => roles.some((role) => role.key === key))) {
          object(`${path}.role_keys`, "names a role that is not there")
        }
        break
      case "category":
        if (!condition.category_ids.every((id) => categoryIds.has(id))) {
          object(`${path}.category_ids`, "names a category that is not there")
        }
        break
      case "cost_center":
        if (rule.companyId !== null && !(await hasCostCenters(container, rule.companyId, condition.cost_center_ids))) {
          object(`${path}.cost_center_ids`, "names a cost center that is not there")
        }
        break
      case "total":
      case "shipping":
      case "item_count":
      case "new_address":
        break
    }
  }
  for (const [index, { role_keys: keys }] of rule.tiers.entries()) {
    if (!keys.every((key) => roles.some((role) => role.key === key && role.decides))) {
      object(`tiers.${index}.role_keys`, "names a role whose holders cannot decide")
    }
  }
  return objections
}

async function listKnownCategories(container: MedusaContainer, { conditions }: Named): Promise<Set<string>> {
  const wanted = conditions.flatMap((one) => (one.kind === "category" ? one.category_ids : []))
  if (wanted.length === 0) {
    return new Set()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product_category", fields: ["id"], filters: { id: wanted } })
  return new Set(data.map(({ id }) => id))
}

/** They are few: a rule names at most as many as its form allows. */
async function hasCostCenters(container: MedusaContainer, companyId: string, ids: readonly string[]): Promise<boolean> {
  const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const found = await Promise.all(ids.map(async (id) => await costCenters.find({ id, companyId })))
  return found.every((one) => one !== null)
}

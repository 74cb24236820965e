import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import { builtInRoleNames, isBuiltInRole } from "../../modules/company/rules/permissions"
import type { Texts } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"

/** Built-in roles have a name in each language; the pages go by their key instead. */
type NameSubject = (limit: Pick<Limit, "subject">, locale?: keyof Texts) => string | null

/** The names of all subjects in as many queries as there are kinds of them. */
export async function loadSubjectNames(
  container: MedusaContainer,
  { company, limits }: { company: { id: string; name: string }; limits: readonly Pick<Limit, "subject">[] }
): Promise<NameSubject> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const userIds = limits.flatMap(({ subject }) => (subject.type === "user" ? subject.id : []))
  const ownRoleKeys = limits.flatMap(({ subject }) => (subject.type === "role" && !isBuiltInRole(subject.id) ? subject.id : []))
  const costCenterIds = limits.flatMap(({ subject }) => (subject.type === "cost_center" ? subject.id : []))
  const [users, roles, centers] = await Promise.all([
    userIds.length > 0 ? companies.listUserNames({ companyId: company.id, ids: userIds }) : [],
    ownRoleKeys.length > 0 ? companies.users.listOwnRoles() : [],
    costCenterIds.length > 0 ? costCenters.listNames({ companyId: company.id, ids: costCenterIds }) : [],
  ])
  const names = new Map([
    ...users.map((user) => [user.business_user_id, [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email] as const),
    ...roles.map(({ key, name }) => [key, name] as const),
    ...centers.map(({ id, code, name }) => [id, `${code} ${name}`] as const),
  ])
  return ({ subject: { type, id } }, locale = "en") => {
    switch (type) {
      case "company":
        return company.name
      case "role":
        return isBuiltInRole(id) ? builtInRoleNames[id][locale] : (names.get(id) ?? null)
      case "user":
      case "cost_center":
        return names.get(id) ?? null
    }
  }
}

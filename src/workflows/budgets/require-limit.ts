import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import { budgetRefusal } from "../../modules/budget/errors"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit, LimitSubject } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import { isBuiltInRole } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import { requireConfirmedActor } from "../users/require-user"
import type { UserActor } from "../users/types"

/**
 * The limit that an act is about, once it is clear that the actor may act at all.
 *
 * @throws `not_found`, also for another company's; `confirm_own_address` while the actor's own address is not confirmed
 */
export async function requireLimit(
  container: MedusaContainer,
  { limitId, companyId, actor }: { limitId: string; companyId: string; actor: UserActor }
): Promise<Limit> {
  const limit = await container.resolve<BudgetModuleService>(BUDGET_MODULE).limits.find({ id: limitId, companyId })
  if (!limit) {
    throw budgetRefusal("not_found")
  }
  await requireConfirmedActor(container, actor)
  return limit
}

/**
 * Looks whether a company has such a user, role or cost center.
 *
 * @throws `not_found`, also for another company's user, and for one who was removed
 */
export async function requireSubject(
  container: MedusaContainer,
  { companyId, subject }: { companyId: string; subject: LimitSubject }
): Promise<void> {
  if (!(await hasSubject(container, companyId, subject))) {
    throw budgetRefusal("not_found")
  }
}

async function hasSubject(container: MedusaContainer, companyId: string, { type, id }: LimitSubject): Promise<boolean> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  switch (type) {
    case "user":
      return (await companies.retrievePlace(id))?.company_id === companyId
    case "role":
      return isBuiltInRole(id) || (await companies.users.listOwnRoles()).some(({ key }) => key === id)
    case "company":
      return id === companyId
    case "cost_center":
      return (await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.find({ id, companyId })) !== null
  }
}

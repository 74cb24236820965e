import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { computeAssignmentVersion } from "../../modules/budget/rules/assignment-version"
import type { ListedCostCenter } from "../../modules/budget/store/cost-center-list"
import { Refusal } from "../errors/refusal"
import type { CostCenter, CostCenterDetail, UserCostCenters } from "../schemas/cost-centers"

/** More than these are not named. */
const MOST_USERS = 100

export function presentCostCenter(center: ListedCostCenter): CostCenter {
  return {
    id: center.id,
    code: center.code,
    name: center.name,
    parent_id: center.parentId,
    ancestors: center.ancestors,
    active: center.active,
    version: center.version,
    child_count: center.childCount,
    user_count: center.userCount,
    budget_count: center.budgetCount,
  }
}

/**
 * One of a company's, as it is by now, with who may choose it.
 *
 * @throws `not_found`, also for another company's
 */
export async function answerCostCenter(
  req: MedusaRequest,
  key: { id: string; companyId: string }
): Promise<CostCenterDetail> {
  const { costCenters } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  const center = await costCenters.find(key)
  if (!center) {
    throw new Refusal("not_found")
  }
  const users = await costCenters.listUsers({ ...key, limit: MOST_USERS })
  return { ...presentCostCenter(center), users }
}

/** What a user may choose, the default first. */
export async function answerUserCostCenters(
  req: MedusaRequest,
  user: { businessUserId: string; companyId: string }
): Promise<UserCostCenters> {
  const assigned = await req.scope.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.listAssigned(user)
  return {
    cost_centers: assigned.map(({ id, code, name, active, is_default }) => ({ id, code, name, active, is_default })),
    version: computeAssignmentVersion(assigned),
  }
}

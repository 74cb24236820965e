import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import { budgetRefusal } from "../../modules/budget/errors"
import type BudgetModuleService from "../../modules/budget/service"
import type { CostCenter } from "../../modules/budget/types"
import { requireConfirmedActor } from "../users/require-user"
import type { UserActor } from "../users/types"

/**
 * The cost center that an act is about, once it is clear that the actor may act at all.
 *
 * @throws `not_found`, also for another company's; `confirm_own_address` while the actor's own address is not confirmed
 */
export async function requireCostCenter(
  container: MedusaContainer,
  { costCenterId, companyId, actor }: { costCenterId: string; companyId: string; actor: UserActor }
): Promise<CostCenter> {
  const found = await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.find({ id: costCenterId, companyId })
  if (!found) {
    throw budgetRefusal("not_found")
  }
  await requireConfirmedActor(container, actor)
  const { id, parentId, code, name, active, version } = found
  return { id, companyId, parentId, code, name, active, version }
}

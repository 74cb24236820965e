import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OrderCompany } from "../../modules/company/store/order-store"
import { spenderOf } from "./find-spender"

/** Whoever has left the company since still spent its money; which roles they had is not known any more. */
export async function findOrderSpender(container: MedusaContainer, order: OrderCompany, companyId: string): Promise<Spender> {
  const place = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(order.business_user_id)
  const costCenterIds = await listCostCenterIds(container, order, companyId)
  return place
    ? spenderOf(place, { companyId, costCenterIds })
    : { companyId, businessUserId: order.business_user_id, customerId: order.customer_id, roleKeys: [], costCenterIds }
}

/** What the order was booked on, and what lies above that by now; an order that was held for keeps what it counted to then. */
async function listCostCenterIds(
  container: MedusaContainer,
  { cost_center_id: id }: OrderCompany,
  companyId: string
): Promise<string[]> {
  return id === null ? [] : await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.listPath({ id, companyId })
}

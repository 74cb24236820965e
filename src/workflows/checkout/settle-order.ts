import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { SettledSpending } from "../../modules/budget/store/settle-spending"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OrderCompany } from "../../modules/company/store/order-store"
import { convertToLimits } from "./convert-to-limits"
import { spenderOf } from "./find-spender"
import { readOrder } from "./read-order"
import { computeOrderAmount } from "./rules/order-amount"

/**
 * Makes the ledger say what an order says (C8): after placing, cancelling, a return, a refund, an edit, whether the
 * event comes or not. It reads the platform's own records alone, so it may be asked at any time, any number of times, by
 * many at once. Orders of no company have no budgets.
 *
 * @returns null where there is nothing to settle
 */
export async function settleOrder(
  container: MedusaContainer,
  { orderId, cause, isHistory = false }: { orderId: string; cause: string; isHistory?: boolean }
): Promise<SettledSpending | null> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const booked = await companies.findOrderCompany(orderId)
  if (!booked?.company_id) {
    return null
  }
  // first the clock, then the order: what is read later is at least as new
  const asOf = await budgets.readClock()
  const order = await readOrder(container, orderId)
  if (!order) {
    return null
  }
  const spender = await findOrderSpender(container, booked, booked.company_id)
  return await budgets.settle({
    orderId,
    cartId: booked.cart_id,
    spender,
    money: await convertToLimits(
      { amount: computeOrderAmount(order), currencyCode: order.currency_code, at: order.created_at },
      async () => await budgets.listStates({ spender, at: order.created_at })
    ),
    placedAt: order.created_at,
    asOf,
    // with the feature off there is no gate that an order could have come past
    sourceWhenNew: isHistory || !getOptions().features.budgets ? "history" : "ungated",
    cause,
  })
}

/** Whoever has left the company since still spent its money; which roles they had is not known any more. */
async function findOrderSpender(container: MedusaContainer, order: OrderCompany, companyId: string): Promise<Spender> {
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

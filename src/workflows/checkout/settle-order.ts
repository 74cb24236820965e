import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { SettledSpending } from "../../modules/budget/store/settle-spending"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { convertToLimits } from "./convert-to-limits"
import { findOrderSpender } from "./order-spender"
import { readOrder } from "./read-order"
import { tellOfAlert } from "./rules/tell-of-alert"
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
  const booked = await companies.orders.findCompany(orderId)
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
  const isOld = isHistory || !getOptions().features.budgets
  return await budgets.settle(
    {
      orderId,
      cartId: booked.cart_id,
      spender,
      money: await convertToLimits(
        container,
        { amount: computeOrderAmount(order), currencyCode: order.currency_code, at: order.created_at },
        async () => await budgets.listStates({ spender, at: order.created_at })
      ),
      placedAt: order.created_at,
      asOf,
      // a cancelled order never was; what is taken back of one that stands, may count when it comes back
      loweredAt: getOptions().budgets.returns === "when_returned" && order.status !== "canceled" ? asOf : undefined,
      // with the feature off there is no gate that an order could have come past
      sourceWhenNew: isOld ? "history" : "ungated",
      cause,
    },
    isOld ? undefined : tellOfAlert
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { PLACED_AFTER_SECONDS } from "../carts/settle-orders"
import { pageCompanyOrders } from "./page-company-orders"
import { readOrders } from "./read-order"
import { describeUncertain } from "./rules/describe-uncertain"
import { computeOrderAmount } from "./rules/order-amount"

/** What a report names of each kind at most; one difference is as bad as many. */
const MOST_NAMED = 100

/**
 * Compares the ledger with itself and with the shop (C8, C11): every balance with the sum of its entries, every spending
 * with its entries, and every order with what the ledger says of it. An order that is none of its buyer's companies', as nobody said
 * for which one it is, counts nowhere.
 *
 * @returns a sentence for each difference; none where all is well
 */
export async function verifyLedger(container: MedusaContainer): Promise<string[]> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const { balances, spendings } = await budgets.verify({ limit: MOST_NAMED })
  return [
    ...balances.map(
      (one) =>
        `limit ${one.limit_id} from ${one.window_starts_at.toISOString()}: reserved ${one.reserved}, committed ${one.committed}; ` +
        `by its entries ${one.reserved_by_entries}, ${one.committed_by_entries}`
    ),
    ...spendings.map(
      (one) =>
        `spending ${one.spending_id} (${one.state}): ${one.amount}; by its entries reserved ${one.reserved_by_entries}, committed ${one.committed_by_entries}`
    ),
    ...(await compareOrders(container, budgets)),
    ...(await listUncertain(container)),
  ]
}

async function listUncertain(container: MedusaContainer): Promise<string[]> {
  const { orders } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const found = await orders.listUncertain({ olderThanSeconds: PLACED_AFTER_SECONDS, limit: MOST_NAMED })
  return found.map(({ id, companies }) => `order ${id}: in no ledger. ${describeUncertain(companies, "en")}`)
}

async function compareOrders(container: MedusaContainer, budgets: BudgetModuleService): Promise<string[]> {
  const differences: string[] = []
  for await (const orderIds of pageCompanyOrders(container)) {
    const [booked, orders] = await Promise.all([budgets.listBookedAmounts(orderIds), readOrders(container, orderIds)])
    for (const order of orders) {
      const amount = computeOrderAmount(order)
      const known = booked.get(order.id)
      if (known === undefined || !MathBN.eq(known, amount)) {
        differences.push(`order ${order.id}: ${amount}; in the ledger ${known ?? "nothing"}`)
      }
    }
    if (differences.length >= MOST_NAMED) {
      return differences.slice(0, MOST_NAMED)
    }
  }
  return differences
}

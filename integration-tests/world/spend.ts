import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"

/** Books an order in the ledger, as the shop does once one is placed; `held` alone holds what it would cost. */
export async function spend(
  container: MedusaContainer,
  spending: {
    companyId: string
    businessUserId: string
    amount: string
    roleKeys?: string[]
    orderId?: string
    placedAt?: Date
    held?: boolean
  }
): Promise<void> {
  const { companyId, businessUserId, amount, roleKeys = ["buyer"], held = false } = spending
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const cartId = `cart_${randomUUID()}`
  const placing = {
    cartId,
    spender: { companyId, businessUserId, customerId: `cus_of_${businessUserId}`, roleKeys, costCenterIds: [] },
    money: { amount, currencyCode: "eur", rates: {} },
    placedAt: spending.placedAt ?? new Date(),
  }
  const outcome = await budgets.reserve({ ...placing, key: `run:${cartId}`, isApproved: true })
  if (outcome.outcome !== "reserved") {
    throw new Error(`Spending ${amount} was refused: ${JSON.stringify(outcome)}`)
  }
  if (!held) {
    const orderId = spending.orderId ?? `order_${randomUUID()}`
    await budgets.settle({ ...placing, orderId, asOf: new Date(), sourceWhenNew: "gated", cause: "order.placed" })
  }
}

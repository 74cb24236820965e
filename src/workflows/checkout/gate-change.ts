import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { HeldChange } from "./held-change"
import { holdSpending } from "./hold-spending"
import { findOrderSpender } from "./order-spender"
import { previewOrder, readOrder } from "./read-order"
import type { SentenceLocale } from "./rules/budget-words"
import { computeOrderAmount } from "./rules/order-amount"
import { settleOrder } from "./settle-order"

/**
 * A change of an order is about to be confirmed: an edit, or an exchange (C2). What it makes the order dearer is
 * held, in the period the order was placed in, until the ledger has the changed order; what the next period has spent of what was
 * left in that one is not there any more, and a limit per order is held against the order as a whole. A change that makes it cheaper is settled and never refused.
 *
 * @returns null where no budget has a say
 * @throws `budget_blocked`, `approval_required`, `currency_mismatch` (400)
 */
export async function gateChange(
  container: MedusaContainer,
  { orderId, cause, locale }: { orderId: string; cause: string; locale: SentenceLocale }
): Promise<HeldChange | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const [booked, order] = await Promise.all([companies.orders.findCompany(orderId), readOrder(container, orderId)])
  if (!booked?.company_id || !order) {
    return null
  }
  const settle = async () => {
    await settleOrder(container, { orderId, cause })
  }
  const whole = computeOrderAmount({ ...(await previewOrder(container, orderId)), status: order.status })
  const more = MathBN.sub(whole, computeOrderAmount(order))
  if (MathBN.lte(more, 0)) {
    return { settle, release: async () => undefined }
  }
  const spender = await findOrderSpender(container, booked, booked.company_id)
  const key = `change:${randomUUID()}:${orderId}`
  await holdSpending(container, {
    key,
    spender,
    cartId: null,
    amount: more.toFixed(),
    currencyCode: order.currency_code,
    wholeAmount: whole,
    placedAt: order.created_at,
    isApproved: false,
    locale,
    reader: "operator",
  })
  const release = async () => {
    await container.resolve<BudgetModuleService>(BUDGET_MODULE).release({ key, cause: "change.settled" })
  }
  return {
    // first booked, then given back: in between it counts twice, and never not at all
    settle: async () => {
      await settle()
      await release()
    },
    release,
  }
}

import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import { isKeyReused } from "../../modules/budget/errors"
import type BudgetModuleService from "../../modules/budget/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { settleCartlessOrders } from "../carts/settle-orders"
import { orderInProgress } from "./errors"
import { spenderOf } from "./find-spender"
import type { HeldChange } from "./held-change"
import { holdSpending } from "./hold-spending"
import { readDraft } from "./read-order"
import type { SentenceLocale } from "./rules/budget-words"
import { computeCartAmount } from "./rules/order-amount"
import { settleOrder } from "./settle-order"

/**
 * An operator is about to place a draft for a business user (C2): it is held against that person's limits like any
 * order. A draft is its buyer's company's, where the buyer is in one alone.
 *
 * @returns null where no budget has a say
 * @throws `budget_blocked`, `approval_required`, `currency_mismatch` (400), `order_in_progress` (409)
 */
export async function gateDraft(
  container: MedusaContainer,
  { orderId, locale }: { orderId: string; locale: SentenceLocale }
): Promise<HeldChange | null> {
  const draft = await readDraft(container, orderId)
  if (!draft?.customer_id) {
    return null
  }
  const places = await container.resolve<CompanyModuleService>(COMPANY_MODULE).listPlaces(draft.customer_id)
  const [place, ...more] = places.filter((one) => !one.acceptance_required)
  if (!place?.company_id || more.length > 0) {
    return null
  }
  const spender = spenderOf(place, { companyId: place.company_id, costCenterIds: [] })
  const key = `draft:${randomUUID()}:${orderId}`
  try {
    await holdSpending(container, {
      key,
      spender,
      cartId: null,
      orderId,
      amount: computeCartAmount(draft),
      currencyCode: draft.currency_code,
      // a draft may lie for weeks: what it costs counts when it is placed
      placedAt: new Date(),
      isApproved: false,
      locale,
      reader: "operator",
    })
  } catch (error) {
    throw isKeyReused(error) ? orderInProgress() : error
  }
  return {
    settle: async () => {
      await settleCartlessOrders(container, { orderId })
      await settleOrder(container, { orderId, cause: "order.placed" })
    },
    release: async () => {
      await container.resolve<BudgetModuleService>(BUDGET_MODULE).release({ key, cause: "checkout.failed" })
    },
  }
}

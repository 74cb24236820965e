import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import { isKeyReused } from "../../modules/budget/errors"
import type BudgetModuleService from "../../modules/budget/service"
import type { Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { settleCartlessOrders } from "../carts/settle-orders"
import { gateRefusal, orderInProgress } from "./errors"
import { spenderOf } from "./find-spender"
import type { HeldChange } from "./held-change"
import { holdSpending } from "./hold-spending"
import { readDraft } from "./read-order"
import type { SentenceLocale } from "./rules/budget-words"
import { describeUncertain } from "./rules/describe-uncertain"
import { computeCartAmount } from "./rules/order-amount"
import { settleOrder } from "./settle-order"

/**
 * An operator is about to place a draft for a business user (C2): it is held against that person's limits like any
 * order. A draft is its buyer's company's; for a buyer of several its metadata names the one, as `company_id`. It counts to the buyer's
 * default cost center, as a basket in which nothing is chosen.
 *
 * @returns null where no budget has a say
 * @throws `budget_blocked`, `approval_required`, `currency_mismatch`, `company_required` (400), `order_in_progress` (409)
 */
export async function gateDraft(
  container: MedusaContainer,
  { orderId, locale }: { orderId: string; locale: SentenceLocale }
): Promise<HeldChange | null> {
  const draft = await readDraft(container, orderId)
  if (!draft?.customer_id) {
    return null
  }
  const spender = await findDraftSpender(container, { orderId, locale })
  if (!spender) {
    return null
  }
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

/** @throws `company_required` */
async function findDraftSpender(
  container: MedusaContainer,
  { orderId, locale }: { orderId: string; locale: SentenceLocale }
): Promise<Spender | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const found = await companies.orders.findPlace(orderId)
  if (found.kind === "uncertain") {
    throw gateRefusal("company_required", describeUncertain(found.companies, locale))
  }
  const place = found.kind === "member" ? await companies.retrievePlace(found.businessUserId) : null
  if (found.kind === "none" || !place) {
    return null
  }
  const { businessUserId, companyId } = found
  const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  return spenderOf(place, { companyId, costCenterIds: await costCenters.listChosenPath({ businessUserId, companyId, chosenId: null }) })
}

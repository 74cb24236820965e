import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { SpendingRow } from "../../modules/budget/store/spending-store"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { describeError } from "../../outbox/describe-error"
import { PLACED_AFTER_SECONDS, settleCartlessOrders, settleOrders } from "../carts/settle-orders"
import { listOrdersOfCart } from "./list-orders-of-cart"
import { settleOrder } from "./settle-order"

const SECONDS_PER_MINUTE = 60
/** Bounds one run; what is left goes with the next. */
const BATCH = 500

/**
 * Gives back what a checkout held whose process died, and books what it ordered all the same (C8). An order that comes
 * later still is booked as one that nothing was held for. Safe to run anywhere and by many at once.
 *
 * @returns how many reservations it gave back
 */
export async function healReservations(container: MedusaContainer): Promise<number> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const stale = await budgets.listStaleReservations({
    olderThanSeconds: getOptions().budgets.reservationMinutes * SECONDS_PER_MINUTE,
    limit: BATCH,
  })
  let released = 0
  for (const reservation of stale) {
    await each(container, reservation.key, async () => {
      if (!(await settleOrdersOf(container, reservation))) {
        return
      }
      released += (await budgets.release({ key: reservation.key, cause: "healed" })) ? 1 : 0
    })
  }
  return released
}

/** @returns false where its cart has an order that is about to be undone, or to stand: what is held is that one's until then */
async function settleOrdersOf(container: MedusaContainer, { cart_id: cartId, order_id: orderId }: SpendingRow): Promise<boolean> {
  if (orderId !== null) {
    await settleCartlessOrders(container, { orderId })
    await settleOrder(container, { orderId, cause: "healed" })
  }
  if (cartId === null) {
    return true
  }
  await settleOrders(container, { cartId, olderThanSeconds: PLACED_AFTER_SECONDS })
  for (const orderId of await listOrdersOfCart(container, cartId)) {
    await settleOrder(container, { orderId, cause: "healed" })
  }
  return !(await container.resolve<CompanyModuleService>(COMPANY_MODULE).orderBook.hasUnsettled({ cartId }))
}

/**
 * Settles orders that changed since the ledger looked at them: an event was lost, or the platform has none for it.
 *
 * @returns how many the ledger did not agree with
 */
export async function healOrders(
  container: MedusaContainer,
  { changedWithinDays }: { changedWithinDays: number }
): Promise<number> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  let changed = 0
  for (const orderId of await budgets.listChangedOrders({ changedWithinDays, limit: BATCH })) {
    await each(container, orderId, async () => {
      changed += (await settleOrder(container, { orderId, cause: "healed" }))?.changed ? 1 : 0
    })
  }
  return changed
}

/** One that cannot be settled must not keep the others from it. */
async function each(container: MedusaContainer, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`budgets: ${what} could not be settled: ${describeError(error)}`)
  }
}

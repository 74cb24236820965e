import type { MedusaContainer } from "@medusajs/framework/types"
import { PLACED_AFTER_SECONDS, settleCartlessOrders, settleOrders } from "../carts/settle-orders"
import { pageCompanyOrders } from "./page-company-orders"
import { settleOrder } from "./settle-order"

/** Before any shop on the platform was there. */
const EVER_DAYS = 36_500
const BATCH = 500

export interface BuiltLedger {
  /** Orders whose company was written down now. */
  assigned: number
  /** Orders that the ledger did not agree with before. */
  booked: number
}

/**
 * Counts the orders that the shop has from before there was a ledger (C11): each in the period it was placed in, to the
 * limits that are there by now. Again, it changes nothing.
 */
export async function buildLedger(container: MedusaContainer): Promise<BuiltLedger> {
  const built: BuiltLedger = { assigned: 0, booked: 0 }
  // younger ones may still be undone; the job takes them
  const placed = { olderThanSeconds: PLACED_AFTER_SECONDS, limit: BATCH }
  for (const assign of [
    () => settleOrders(container, { touchedWithinDays: EVER_DAYS, ...placed }),
    () => settleCartlessOrders(container, { placedWithinDays: EVER_DAYS, ...placed }),
  ]) {
    for (let assigned = await assign(); assigned > 0; assigned = await assign()) {
      built.assigned += assigned
    }
  }
  for await (const orderIds of pageCompanyOrders(container)) {
    for (const orderId of orderIds) {
      const settled = await settleOrder(container, { orderId, cause: "history", isHistory: true })
      built.booked += settled?.changed ? 1 : 0
    }
  }
  return built
}

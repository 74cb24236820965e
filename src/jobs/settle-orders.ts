import type { MedusaContainer } from "@medusajs/framework/types"
import { PLACED_AFTER_SECONDS, settleCartlessOrders, settleOrders } from "../workflows/carts/settle-orders"
import { tellOrderChanges } from "../workflows/erp-sync/tell-order-changes"

/** A payment may arrive days after the cart was last touched. */
const TOUCHED_WITHIN_DAYS = 14
/** One that neither was made nor has changed for so long is from before there was a plugin. */
const PLACED_WITHIN_DAYS = 14
/** Later changes are told by their events. */
const CHANGED_WITHIN_DAYS = 14
/** Bounds one statement; what is left goes with the next run. */
const BATCH = 500

/** Finds orders whose company was not written down, and changes that the ERP was not told, because a process died or an event was lost. */
export default async function settleOrdersJob(container: MedusaContainer): Promise<void> {
  await settleOrders(container, {
    touchedWithinDays: TOUCHED_WITHIN_DAYS,
    olderThanSeconds: PLACED_AFTER_SECONDS,
    limit: BATCH,
  })
  await settleCartlessOrders(container, {
    placedWithinDays: PLACED_WITHIN_DAYS,
    olderThanSeconds: PLACED_AFTER_SECONDS,
    limit: BATCH,
  })
  await tellOrderChanges(container, { changedWithinDays: CHANGED_WITHIN_DAYS, limit: BATCH })
}

export const config = {
  name: "customer-center-settle-orders",
  schedule: "* * * * *",
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { settleOrders } from "../workflows/carts/settle-orders"

/** A payment may arrive days after the cart was last touched. */
const TOUCHED_WITHIN_DAYS = 14
/** Bounds one statement; what is left goes with the next run. */
const BATCH = 500

/** Finds orders whose company was not written down, because a process died or an event was lost. */
export default async function settleOrdersJob(container: MedusaContainer): Promise<void> {
  await settleOrders(container, { touchedWithinDays: TOUCHED_WITHIN_DAYS, limit: BATCH })
}

export const config = {
  name: "customer-center-settle-orders",
  schedule: "* * * * *",
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { healOrders, healReservations } from "../workflows/checkout/heal-ledger"

/** Later changes of an order are settled by their events, or by `npx medusa exec` of the script that builds the ledger. */
const CHANGED_WITHIN_DAYS = 14

/** Puts right by itself what a crash or a lost event left behind (C8). */
export default async function healLedgerJob(container: MedusaContainer): Promise<void> {
  await healReservations(container)
  await healOrders(container, { changedWithinDays: CHANGED_WITHIN_DAYS })
}

export const config = {
  name: "customer-center-heal-ledger",
  schedule: "* * * * *",
}

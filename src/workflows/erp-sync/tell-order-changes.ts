import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OrdersToCompare } from "../../modules/company/store/order-change-store"
import { relayOutboxSoon } from "../outbox/relay-outbox"
import { prepareOrderChange } from "./prepare-order-change"

/**
 * Finds orders that the ERP has and that are other by now, and writes the message that tells it in the same transaction (F1). It
 * compares what the platform stored with what was told, so it may be run at any time, whether the event came or not.
 *
 * @returns how many there are
 */
export async function tellOrderChanges(container: MedusaContainer, which: OrdersToCompare): Promise<number> {
  if (!getOptions().erp.sendOrders) {
    return 0
  }
  const { orderBook } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const changed = await orderBook.markChanges(which, prepareOrderChange)
  if (changed.length > 0) {
    relayOutboxSoon(container)
  }
  return changed.length
}

import { generateEntityId } from "@medusajs/framework/utils"
import type { ChangedOrder } from "../../modules/company/store/order-change-store"
import type { OutboxMessage } from "../../outbox/types"

/**
 * Tells the ERP of the state in which an order is by now (F1); to go into the transaction that marks it, which happens once. An order comes
 * back to a state that it was in, as the platform takes a version back: so the key does not end with the mark. In the line of the company's
 * orders: what was placed before is told before.
 */
export function prepareOrderChange({ order_id: orderId, company_id: companyId, mark }: ChangedOrder): OutboxMessage[] {
  return [
    {
      topic: "erp_order_change",
      key: `erp:change_order:${orderId}:${mark}:${generateEntityId(undefined, "change")}`,
      sequenceGroup: `erp:orders:${companyId}`,
      payload: { order_id: orderId, mark },
    },
  ]
}

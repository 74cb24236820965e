import type { OrderCompany } from "../../modules/company/store/order-store"
import type { OutboxMessage } from "../../outbox/types"

/**
 * Sends an order to the ERP (F1), where it was written down as one to be sent; to go into that transaction. Orders of a company
 * leave in the order in which they were placed. They have a line of their own: a contact that the ERP refuses keeps no order waiting.
 */
export function prepareOrderDispatch({ order_id: orderId, company_id: companyId, erp_state: state }: OrderCompany): OutboxMessage[] {
  if (state !== "waiting" || companyId === null) {
    return []
  }
  return [
    {
      topic: "erp_order",
      key: `erp:send_order:${orderId}`,
      sequenceGroup: `erp:orders:${companyId}`,
      payload: { order_id: orderId },
    },
  ]
}

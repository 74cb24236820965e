import type { OrderCompany } from "../../modules/company/store/order-store"
import type { OutboxMessage } from "../../outbox/types"
import { tellOfErpOrder } from "./tell-of-erp-order"

/**
 * Sends an order to the ERP (F1), where it was written down as one to be sent; to go into that transaction. Orders of a company
 * leave in the order in which they were placed. They have a line of their own: a contact that the ERP refuses keeps no order waiting.
 * One that is held back goes once the operator says so (F4), and keeps no other waiting.
 */
export function prepareOrderDispatch(order: OrderCompany): OutboxMessage[] {
  const { order_id: orderId, company_id: companyId, erp_state: state, erp_failure: heldBack } = order
  if (state === null || companyId === null) {
    return []
  }
  const message = { topic: "erp_order", key: `erp:send_order:${orderId}`, payload: { order_id: orderId } } as const
  if (heldBack === null) {
    return [{ ...message, sequenceGroup: `erp:orders:${companyId}` }]
  }
  return [
    { ...message, parked: heldBack },
    tellOfErpOrder({ action: "order.erp_failed", orderId, companyId, details: { order_number: null } }),
  ]
}

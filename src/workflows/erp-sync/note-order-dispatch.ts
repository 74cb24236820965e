import type CompanyModuleService from "../../modules/company/service"
import type { DispatchNote } from "../../modules/company/store/order-dispatch-store"
import type { OutboxMessage } from "../../outbox/types"
import { tellOfErpOrder } from "./tell-of-erp-order"

/** Notes what became of an order in the ERP; that it arrived, or did not, is told to the audit. */
export async function noteOrderDispatch(
  { orderBook }: Pick<CompanyModuleService, "orderBook">,
  note: DispatchNote
): Promise<void> {
  await orderBook.noteDispatch(note, ({ company_id: companyId }) => prepareWord(note, companyId))
}

function prepareWord(note: DispatchNote, companyId: string): OutboxMessage[] {
  if (note.state !== "sent" && note.state !== "failed") {
    return []
  }
  const action = note.state === "sent" ? "order.erp_sent" : "order.erp_failed"
  const details = { order_number: note.state === "sent" ? note.orderNumber : null }
  return [tellOfErpOrder({ action, orderId: note.orderId, companyId, details })]
}

import type CompanyModuleService from "../../modules/company/service"
import type { ChangeNote } from "../../modules/company/store/order-change-store"
import { tellOfErpOrder } from "./tell-of-erp-order"

/** Notes what the ERP made of a change; what it took over, and what it did not, is told to the audit. */
export async function noteOrderChange(
  { orderBook }: Pick<CompanyModuleService, "orderBook">,
  note: ChangeNote
): Promise<void> {
  await orderBook.noteChange(note, ({ company_id: companyId }) => {
    if (note.state === "waiting" || note.state === "same") {
      return []
    }
    const action = note.state === "done" ? "order.erp_changed" : "order.erp_kept"
    const details = { change: note.mark === "canceled" ? "cancel" : "update", state: note.state }
    return [tellOfErpOrder({ action, orderId: note.orderId, companyId, details })]
  })
}

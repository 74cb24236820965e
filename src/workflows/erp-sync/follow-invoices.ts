import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE, isErpUnavailable } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"

/** As many as the contract lets one call ask about. */
const BATCH = 100
/** Bounds one run; what is left goes with the next. */
const MOST_BATCHES = 20
/** An order is billed in parts, and some invoices come late; after a quarter of a year nobody waits for one. */
const PACE = { followedDays: 90, dailyAfterDays: 20 }

/**
 * Asks the ERP which invoices it wrote for orders that it took (G7), so that an order lists them without the ERP being asked by whoever looks at
 * it. Several instances share the work. Where the ERP does not answer, its orders have their turn a quarter of an hour later.
 *
 * @returns about how many orders it said something
 */
export async function followInvoices(container: MedusaContainer): Promise<number> {
  const { orderInvoices } = container.resolve<ErpModuleService>(ERP_MODULE)
  const { orderBook } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  let followed = 0
  for (let batch = 0; orderInvoices.isOffered() && batch < MOST_BATCHES; batch++) {
    const taken = await orderBook.takeBilled({ limit: BATCH })
    const asked = taken.map(({ order_id: orderId, order_number: orderNumber }) => ({ orderId, orderNumber }))
    const invoices = await orderInvoices.list(asked).catch((error: unknown) => {
      if (isErpUnavailable(error)) {
        return null
      }
      throw error
    })
    if (invoices === null) {
      break
    }
    await orderBook.noteInvoices(invoices, PACE)
    followed += invoices.length
    if (taken.length < BATCH) {
      break
    }
  }
  return followed
}

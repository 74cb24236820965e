import { parseOrderInvoices } from "../answers/parse-order-invoices"
import type { ErpInvoiceLister, ErpOrderInvoices } from "../order-types"
import type { ErpProvider } from "../types"
import type { ErpCaller } from "./erp-caller"

type AskedOrders = Parameters<ErpInvoiceLister["listOrderInvoices"]>[0]["orders"]

/** Which invoices the ERP wrote for orders that it took (G7), under the same limits as every call. */
export class GuardedOrderInvoices {
  constructor(
    protected readonly provider_: ErpProvider,
    protected readonly caller_: ErpCaller
  ) {}

  /** Whether this ERP can be asked at all. */
  isOffered(): boolean {
    return this.provider_.listOrderInvoices !== undefined
  }

  /**
   * Each order once, also where it has no invoice.
   *
   * @throws ErpUnavailableError, and nothing else
   */
  async list(orders: AskedOrders): Promise<ErpOrderInvoices[]> {
    const ask = this.provider_.listOrderInvoices?.bind(this.provider_)
    const orderIds = orders.map(({ orderId }) => orderId)
    return ask && orders.length > 0
      ? await this.caller_.call("listOrderInvoices", async (signal) => parseOrderInvoices(await ask({ orders, signal }), { orderIds }))
      : []
  }
}

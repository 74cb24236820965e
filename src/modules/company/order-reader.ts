import type { ListPage } from "../../database/list-page"
import type { Transactions } from "../../database/transactions"
import { findCompanyOrder, listCompanyOrders } from "./store/order-list"
import type { CompanyOrderRow, OrderListFilter } from "./store/order-list"

/** The orders of companies, for whoever may see them (G7). */
export class OrderReader {
  constructor(private readonly db: Pick<Transactions, "manager">) {}

  async list(filter: OrderListFilter): Promise<ListPage<CompanyOrderRow>> {
    return await listCompanyOrders(this.db.manager(), filter)
  }

  /** Null for an order of another company, and for one that does not exist. */
  async find(key: { orderId: string; companyId: string }): Promise<CompanyOrderRow | null> {
    return await findCompanyOrder(this.db.manager(), key)
  }
}

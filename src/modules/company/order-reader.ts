import type { ListPage } from "../../database/list-page"
import type { Transactions } from "../../database/transactions"
import { listFlaggedOrders } from "./store/flagged-orders"
import type { FlaggedOrderFilter, FlaggedOrderRow } from "./store/flagged-orders"
import { findCompanyOrder, listCompanyOrders } from "./store/order-list"
import type { CompanyOrderRow, OrderListFilter } from "./store/order-list"
import { findOrderPlace, listUncertainOrders } from "./store/order-place"
import type { OrderPlace, OrdersToPlace, UncertainOrder } from "./store/order-place"
import * as orders from "./store/order-store"

/** Orders as companies and their people see them (B11, G7). */
export class OrderReader {
  constructor(private readonly db: Pick<Transactions, "manager">) {}

  async list(filter: OrderListFilter): Promise<ListPage<CompanyOrderRow>> {
    return await listCompanyOrders(this.db.manager(), filter)
  }

  /** Null for an order of another company, and for one that does not exist. */
  async find(key: { orderId: string; companyId: string }): Promise<CompanyOrderRow | null> {
    return await findCompanyOrder(this.db.manager(), key)
  }

  /** Orders of companies, in the order of their ids after `after`. */
  async listIds(page: { after: string; limit: number }): Promise<string[]> {
    return await orders.listCompanyOrderIds(this.db.manager(), page)
  }

  /** Whose order it is, of whatever company. */
  async findFacts(orderId: string): Promise<orders.OrderFacts | null> {
    return await orders.findOrder(this.db.manager(), orderId)
  }

  /** The company that it was placed in, as it is written down; null where it is not. */
  async findCompany(orderId: string): Promise<orders.OrderCompany | null> {
    return await orders.findOrderCompany(this.db.manager(), orderId)
  }

  /** Whether it was placed in a company, whoever has it now; null for one that does not exist. */
  async isOfCompany(orderId: string): Promise<boolean | null> {
    return await orders.isOrderOfCompany(this.db.manager(), orderId)
  }

  /** Whose order, or draft, it is that came of no cart. */
  async findPlace(orderId: string): Promise<OrderPlace> {
    return await findOrderPlace(this.db.manager(), orderId)
  }

  /** Orders that are no company's, as nobody said for which of their buyer's they are. */
  async listUncertain(which: OrdersToPlace): Promise<UncertainOrder[]> {
    return await listUncertainOrders(this.db.manager(), which)
  }

  /** Orders that somebody has to look at, of one company or of all. */
  async listFlagged(filter: FlaggedOrderFilter): Promise<ListPage<FlaggedOrderRow>> {
    return await listFlaggedOrders(this.db.manager(), filter)
  }

  /** A person's own. */
  async listOwnIds(input: Parameters<typeof orders.listOrderIds>[1]): Promise<string[]> {
    return await orders.listOrderIds(this.db.manager(), input)
  }
}

import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { writeAndTell } from "../../database/transactions"
import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { forgetTold, markChanges, noteChange } from "./store/order-change-store"
import type { ChangedOrder, ChangeNote, OrdersToCompare } from "./store/order-change-store"
import { findDispatch, noteAsked, noteDispatch } from "./store/order-dispatch-store"
import type { AskedOrder, DispatchNote, NotedDispatch, OrderDispatch } from "./store/order-dispatch-store"
import { noteInvoices, takeBilledOrders } from "./store/order-invoice-store"
import type { BilledOrder, InvoicePace } from "./store/order-invoice-store"
import { hasUnsettled, settleCartlessOrders, settleOrders } from "./store/order-store"
import type { CartlessOrders, OrderCompany, OrdersToSettle, SettleOptions } from "./store/order-store"

type SettleCall = SettleOptions & { tell: (order: OrderCompany) => readonly OutboxMessage[] }

/** Writes down whose company an order is (B11), what became of it in the ERP (F1, F4), and its invoices (G7). */
export class OrderKeeper {
  constructor(private readonly db: Transactions) {}

  /**
   * Writes down the company of orders that are not known yet, each with what it tells; again is once. Who asks for a
   * cart's has just made one; for the others it is mostly done already, which a look tells cheaper than a transaction.
   */
  async settle(which: OrdersToSettle, { tell, ...options }: SettleCall): Promise<OrderCompany[]> {
    const isUnsettled = "cartId" in which || (await this.hasUnsettled(which))
    return isUnsettled ? await this.tellOf((manager) => settleOrders(manager, which, options), tell) : []
  }

  /** The same for orders that came of no cart. */
  async settleCartless(which: CartlessOrders, { tell, ...options }: SettleCall): Promise<OrderCompany[]> {
    return await this.tellOf((manager) => settleCartlessOrders(manager, which, options), tell)
  }

  /** Whether there is an order whose company is not written down yet. */
  async hasUnsettled(which: OrdersToSettle): Promise<boolean> {
    return await hasUnsettled(this.db.manager(), which)
  }

  /** What became of an order in the ERP; null for one that is not written down. */
  async findDispatch(orderId: string): Promise<OrderDispatch | null> {
    return await findDispatch(this.db.manager(), orderId)
  }

  /** To be called before the ERP is asked. */
  async noteAsked(asked: AskedOrder): Promise<void> {
    await noteAsked(this.db.manager(), asked)
  }

  /** Notes what became of it, and tells where its state changed. */
  async noteDispatch(
    note: DispatchNote,
    tell: (noted: NotedDispatch) => readonly OutboxMessage[]
  ): Promise<void> {
    await writeAndTell(this.db, (manager) => noteDispatch(manager, note), tell)
  }

  /** Marks the orders that the ERP has otherwise than they are by now, each with what it tells. */
  async markChanges(which: OrdersToCompare, tell: (order: ChangedOrder) => readonly OutboxMessage[]): Promise<ChangedOrder[]> {
    return await this.tellOf((manager) => markChanges(manager, which), tell)
  }

  /** To be called before the ERP is told of a change. */
  async forgetTold(orderId: string): Promise<void> {
    await forgetTold(this.db.manager(), orderId)
  }

  /** Notes what became of such a change, and tells where its state changed. */
  async noteChange(note: ChangeNote, tell: (noted: NotedDispatch) => readonly OutboxMessage[]): Promise<void> {
    await writeAndTell(this.db, (manager) => noteChange(manager, note), tell)
  }

  /** Orders whose invoices are to be asked for now; each is given out once. */
  async takeBilled(page: { limit: number }): Promise<BilledOrder[]> {
    return await takeBilledOrders(this.db.manager(), page)
  }

  /** Keeps which invoices orders have, and when to ask again. */
  async noteInvoices(invoices: Parameters<typeof noteInvoices>[1], pace: InvoicePace): Promise<void> {
    await noteInvoices(this.db.manager(), invoices, pace)
  }

  private async tellOf<Row>(
    work: (manager: SqlEntityManager) => Promise<Row[]>,
    tell: (row: Row) => readonly OutboxMessage[]
  ): Promise<Row[]> {
    return await this.db.write(async (manager) => {
      const written = await work(manager)
      await this.db.outbox.write(written.flatMap(tell), { transactionManager: manager })
      return written
    })
  }
}

import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** An order that the ERP has, with its number there. */
export interface BilledOrder {
  order_id: string
  order_number: string
}

/** For how long an order is asked about, and how often: never sooner than after a quarter of an hour. */
export interface InvoicePace {
  followedDays: number
  /** An order of this many days is asked about once a day, a younger one as much oftener. */
  dailyAfterDays: number
}

const SOONEST = "interval '15 minutes'"

/**
 * Orders whose invoices are to be asked for, the longest due first. They are taken: others, and a next call where this process dies or the
 * ERP does not answer, get them a quarter of an hour later.
 */
export async function takeBilledOrders(manager: SqlEntityManager, { limit }: { limit: number }): Promise<BilledOrder[]> {
  return await selectRows<BilledOrder>(
    manager,
    `update cc_order k set erp_invoices_due_at = now() + ${SOONEST}
     from (
       select order_id from cc_order where erp_state = 'sent' and erp_invoices_due_at <= now()
       order by erp_invoices_due_at limit ? for update skip locked
     ) c
     where k.order_id = c.order_id
     returning k.order_id, k.erp_order_number as order_number`,
    [limit]
  )
}

/** Keeps what the ERP said, which counts more than what it said before, and when to ask again: the older an order, the later. */
export async function noteInvoices(
  manager: SqlEntityManager,
  invoices: readonly { orderId: string; invoiceNumbers: readonly string[] }[],
  { followedDays, dailyAfterDays }: InvoicePace
): Promise<void> {
  await selectRows(
    manager,
    `update cc_order k set
       erp_invoice_numbers = array(select jsonb_array_elements_text(n.numbers)),
       erp_invoices_due_at = case when k.created_at > now() - make_interval(days => ?)
         then now() + greatest(${SOONEST}, (now() - k.created_at) / ?) end
     from jsonb_to_recordset(?::jsonb) as n (order_id text, numbers jsonb)
     where k.order_id = n.order_id`,
    [
      followedDays,
      dailyAfterDays,
      JSON.stringify(invoices.map(({ orderId, invoiceNumbers }) => ({ order_id: orderId, numbers: invoiceNumbers }))),
    ]
  )
}

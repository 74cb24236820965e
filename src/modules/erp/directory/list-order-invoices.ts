import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ErpOrderInvoices } from "../order-types"

/** The issued invoices of orders that the directory received, oldest first; an invoice names its order by the directory's number. */
export async function listOrderInvoices(knex: Knex, orderIds: readonly string[]): Promise<ErpOrderInvoices[]> {
  const { rows } = await knex.raw<{ rows: { order_id: string; numbers: string[] }[] }>(
    `select o.order_id, array_agg(i.invoice_number order by i.created_at, i.invoice_number) as numbers
     from erp_directory_order o
     join erp_directory_invoice i on i.order_number = o.order_number and i.customer_number = o.customer_number
       and i.status = 'issued' and i.deleted_at is null
     where o.order_id in (select jsonb_array_elements_text(?::jsonb))
     group by o.order_id`,
    [JSON.stringify(orderIds)]
  )
  return rows.map((row) => ({ orderId: row.order_id, invoiceNumbers: row.numbers }))
}

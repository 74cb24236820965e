import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ErpOrder, ErpOrderChangeAnswer } from "../order-types"

const UNKNOWN: ErpOrderChangeAnswer = { outcome: "kept", reason: "The directory has no such order" }

/** Notes that an order was cancelled; again changes nothing. */
export async function cancelOrder(knex: Knex, orderId: string): Promise<ErpOrderChangeAnswer> {
  const { rowCount } = await knex.raw<{ rowCount: number }>(
    `update erp_directory_order set status = 'cancelled', changed_at = case when status = 'open' then now() else changed_at end where order_id = ?`,
    [orderId]
  )
  return rowCount === 0 ? UNKNOWN : { outcome: "done" }
}

/** Keeps the rows that an order has by now; the same again changes nothing. */
export async function updateOrder(knex: Knex, order: ErpOrder): Promise<ErpOrderChangeAnswer> {
  const { rows } = await knex.raw<{ rows: { status: string }[] }>(
    `update erp_directory_order set
       changed_at = case when status = 'open' and data <> ?::jsonb then now() else changed_at end,
       data = case when status = 'open' then ?::jsonb else data end
     where order_id = ? returning status`,
    [JSON.stringify(order), JSON.stringify(order), order.orderId]
  )
  const [row] = rows
  if (!row) {
    return UNKNOWN
  }
  return row.status === "open" ? { outcome: "done" } : { outcome: "kept", reason: "The order is cancelled in the directory" }
}

import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { Limit } from "../types"
import { limitColumns, readLimit } from "./limit-rows"
import type { LimitRow } from "./limit-rows"

/** A limit that an order counts to, and with how much by now, in the limit's own currency (C9). */
export interface OrderAllocation {
  orderId: string
  limit: Limit
  amount: string
  /** When the period began that it counts to. */
  windowStartsAt: Date
}

type AllocationRow = LimitRow & { order_id: string; spent: string; window_starts_at: Date }

/** What these orders count to, limits that were taken away since included; those the ledger does not know are left out. */
export async function listOrderAllocations(
  manager: SqlEntityManager,
  orderIds: readonly string[]
): Promise<OrderAllocation[]> {
  const rows = await selectRows<AllocationRow>(
    manager,
    `select ${limitColumns}, c.order_id, c.spent, c.window_starts_at
     from (
       select s.order_id, a.limit_id, trim_scale(sum(s.amount * a.rate))::text as spent, min(a.window_starts_at) as window_starts_at
       from cc_budget_spending s join cc_budget_allocation a on a.spending_id = s.id
       where s.order_id in (select jsonb_array_elements_text(?::jsonb)) and s.state = 'committed'
       group by s.order_id, a.limit_id) c
     join cc_budget_limit l on l.id = c.limit_id
     order by c.order_id, l.subject_type, l.created_at, l.id`,
    [JSON.stringify(orderIds)]
  )
  return rows.map((row) => ({
    orderId: row.order_id,
    limit: readLimit(row),
    amount: row.spent,
    windowStartsAt: row.window_starts_at,
  }))
}

import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/**
 * Orders of companies that the ledger does not know, or knew before they changed: an event was lost, or there is none.
 * Looks at the platform's orders and at which company they are of, so that one statement tells all of it. Every change
 * of an order's lines, credits or state touches the order's own row, by the clock of the process that made it. What changed
 * in the last two minutes the platform may be about to undo; it has its turn once they are over, and by then is settled as of later
 * than the clocks differ.
 */
export async function listChangedOrders(
  manager: SqlEntityManager,
  { changedWithinDays, limit }: { changedWithinDays: number; limit: number }
): Promise<string[]> {
  const rows = await selectRows<{ order_id: string }>(
    manager,
    `select k.order_id from "order" o join cc_order k on k.order_id = o.id and k.company_id is not null
     left join cc_budget_spending s on s.order_id = k.order_id and s.credit_of is null
     where o.updated_at > now() - make_interval(days => ?) and o.updated_at <= now() - interval '2 minutes' and o.deleted_at is null and not o.is_draft_order
       and (s.id is null or s.settled_as_of is null or o.updated_at > s.settled_as_of - interval '1 minute')
     order by o.updated_at limit ?`,
    [changedWithinDays, limit]
  )
  return rows.map((row) => row.order_id)
}

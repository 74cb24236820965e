import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { SpendingSource } from "../types"
import type { StatementEntry } from "./statement"

/** More than an order is ever moved; the newest of them. */
const MOST_ENTRIES = 100

/** How the ledger has an order, with what was taken off it later, in the order's own currency. */
export interface OrderSpendingRecord {
  source: SpendingSource
  amount: string
  currencyCode: string
  /** What moved it, newest first. */
  entries: Omit<StatementEntry, "window_starts_at" | "business_user_id" | "order_id" | "source">[]
}

/** Null for an order that the ledger does not know (yet). */
export async function findOrderSpending(manager: SqlEntityManager, orderId: string): Promise<OrderSpendingRecord | null> {
  const [spending] = await selectRows<{ source: SpendingSource; amount: string; currency_code: string }>(
    manager,
    `select s.source, s.currency_code, trim_scale(s.amount + coalesce(
       (select sum(c.amount) from cc_budget_spending c where c.order_id = s.order_id and c.credit_of is not null), 0))::text as amount
     from cc_budget_spending s where s.order_id = ? and s.credit_of is null`,
    [orderId]
  )
  if (!spending) {
    return null
  }
  const entries = await selectRows<OrderSpendingRecord["entries"][number]>(
    manager,
    `select id::text as id, kind, trim_scale(reserved_delta)::text as reserved_delta,
       trim_scale(committed_delta)::text as committed_delta, cause, created_at
     from cc_budget_entry where spending_id in (select id from cc_budget_spending where order_id = ?) order by cc_budget_entry.id desc limit ?`,
    [orderId, MOST_ENTRIES]
  )
  return { source: spending.source, amount: spending.amount, currencyCode: spending.currency_code, entries }
}

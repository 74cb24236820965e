import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** A balance that is not the sum of the entries that count to it. */
export interface BalanceDifference {
  limit_id: string
  window_starts_at: Date
  reserved: string
  committed: string
  reserved_by_entries: string
  committed_by_entries: string
}

/** A spending whose amount or state is not what its entries come to. */
export interface SpendingDifference {
  spending_id: string
  order_id: string | null
  state: string
  amount: string
  reserved_by_entries: string
  committed_by_entries: string
}

/**
 * Every balance against the sum of its entries (C8), in one statement and so at one instant; none where all is well.
 *
 * @param companyId one company's alone; left out: all
 */
export async function listBalanceDifferences(
  manager: SqlEntityManager,
  { companyId, limit }: { companyId?: string; limit: number }
): Promise<BalanceDifference[]> {
  return await selectRows<BalanceDifference>(
    manager,
    `with summed as (
       select a.limit_id, a.window_starts_at, sum(e.reserved_delta * a.rate) as reserved, sum(e.committed_delta * a.rate) as committed
       from cc_budget_allocation a join cc_budget_entry e on e.spending_id = a.spending_id
       where ?::text is null or a.limit_id in (select id from cc_budget_limit where company_id = ?::text)
       group by a.limit_id, a.window_starts_at),
     kept as (
       select b.* from cc_budget_balance b
       where ?::text is null or b.limit_id in (select id from cc_budget_limit where company_id = ?::text))
     select coalesce(b.limit_id, s.limit_id) as limit_id, coalesce(b.window_starts_at, s.window_starts_at) as window_starts_at,
       coalesce(b.reserved, 0)::text as reserved, coalesce(b.committed, 0)::text as committed,
       coalesce(s.reserved, 0)::text as reserved_by_entries, coalesce(s.committed, 0)::text as committed_by_entries
     from kept b full join summed s on s.limit_id = b.limit_id and s.window_starts_at = b.window_starts_at
     where coalesce(b.reserved, 0) <> coalesce(s.reserved, 0) or coalesce(b.committed, 0) <> coalesce(s.committed, 0)
     order by 1, 2 limit ?`,
    [companyId ?? null, companyId ?? null, companyId ?? null, companyId ?? null, limit]
  )
}

/** Every spending against its entries. */
export async function listSpendingDifferences(
  manager: SqlEntityManager,
  { companyId, limit }: { companyId?: string; limit: number }
): Promise<SpendingDifference[]> {
  return await selectRows<SpendingDifference>(
    manager,
    `select s.id as spending_id, s.order_id, s.state, s.amount::text as amount,
       coalesce(sum(e.reserved_delta), 0)::text as reserved_by_entries, coalesce(sum(e.committed_delta), 0)::text as committed_by_entries
     from cc_budget_spending s left join cc_budget_entry e on e.spending_id = s.id
     where ?::text is null or s.company_id = ?::text
     group by s.id
     having coalesce(sum(e.reserved_delta), 0) <> (case when s.state = 'reserved' then s.amount else 0 end)
       or coalesce(sum(e.committed_delta), 0) <> (case when s.state = 'committed' then s.amount else 0 end)
     order by s.id limit ?`,
    [companyId ?? null, companyId ?? null, limit]
  )
}

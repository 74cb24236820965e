import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { lockCompany } from "./company-lock"

/**
 * Makes the balances of a company anew from its entries (C11), while nobody moves its money. A ledger that is right is
 * the same afterwards; every balance counts one more move.
 *
 * @returns how many balances there are
 */
export async function rebuildBalances(manager: SqlEntityManager, companyId: string): Promise<number> {
  await lockCompany(manager, companyId)
  const rows = await selectRows(
    manager,
    `with summed as (
       select a.limit_id, a.window_starts_at, sum(e.reserved_delta * a.rate) as reserved, sum(e.committed_delta * a.rate) as committed
       from cc_budget_limit l join cc_budget_allocation a on a.limit_id = l.id join cc_budget_entry e on e.spending_id = a.spending_id
       where l.company_id = ? group by a.limit_id, a.window_starts_at),
     emptied as (
       update cc_budget_balance b set reserved = 0, committed = 0, version = b.version + 1
       where b.limit_id in (select id from cc_budget_limit where company_id = ?)
         and not exists (select 1 from summed s where s.limit_id = b.limit_id and s.window_starts_at = b.window_starts_at))
     insert into cc_budget_balance as b (limit_id, window_starts_at, reserved, committed)
     select limit_id, window_starts_at, reserved, committed from summed
     on conflict (limit_id, window_starts_at) do update
       set reserved = excluded.reserved, committed = excluded.committed, version = b.version + 1
     returning b.limit_id`,
    [companyId, companyId]
  )
  return rows.length
}

/** Companies that have spent anything or have a limit, in the order of their ids after `after`. */
export async function listLedgerCompanies(
  manager: SqlEntityManager,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await selectRows<{ company_id: string }>(
    manager,
    `select company_id from (select company_id from cc_budget_spending union select company_id from cc_budget_limit) c
     where company_id > ? order by company_id limit ?`,
    [after, limit]
  )
  return rows.map((row) => row.company_id)
}

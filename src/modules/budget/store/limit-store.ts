import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isUniqueViolation, selectRows } from "../../../database/sql"
import { budgetRefusal } from "../errors"
import type { Limit, Window } from "../types"
import { lockCompany } from "./company-lock"
import { findCostCenter } from "./cost-center-list"
import { countedBy } from "./counted-spendings"
import { limitColumns, readLimit } from "./limit-rows"
import type { LimitRow } from "./limit-rows"

export type NewLimit = Omit<Limit, "version" | "createdAt">

/**
 * Adds a limit, and counts to it what was spent already in these windows (C11). Whatever moves money of the
 * company meanwhile is waited for, so that nothing is missed and nothing is counted twice.
 *
 * @param windows the current one and the one before
 * @throws `limit_exists` where the same subject has one of the same period, kind and validity; `not_found` for a cost
 * center that is gone by now
 */
export async function addLimit(
  manager: SqlEntityManager,
  { limit, windows }: { limit: NewLimit; windows: readonly Window[] }
): Promise<Limit> {
  await lockCompany(manager, limit.companyId)
  await requireCostCenterOf(manager, limit)
  const added = await insertLimit(manager, limit)
  await countSpent(manager, added, windows)
  return added
}

/** Whoever removes a cost center holds the company's lock as well, so that no budget is left behind. */
async function requireCostCenterOf(manager: SqlEntityManager, { companyId, subject }: Pick<Limit, "companyId" | "subject">): Promise<void> {
  if (subject.type === "cost_center" && !(await findCostCenter(manager, { id: subject.id, companyId }))) {
    throw budgetRefusal("not_found")
  }
}

async function insertLimit(manager: SqlEntityManager, limit: NewLimit): Promise<Limit> {
  try {
    const [row] = await selectRows<LimitRow>(
      manager,
      `insert into cc_budget_limit as l (id, company_id, subject_type, subject_id, period, amount, currency_code, time_zone,
         on_exceed, carry_over, valid_from, valid_until, alert_shares)
       values (?, ?, ?, ?, ?, ?::numeric, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb) returning ${limitColumns}`,
      [
        limit.id,
        limit.companyId,
        limit.subject.type,
        limit.subject.id,
        limit.period,
        limit.amount,
        limit.currencyCode,
        limit.timeZone,
        limit.onExceed,
        limit.carryOver,
        limit.validFrom?.toISOString() ?? null,
        limit.validUntil?.toISOString() ?? null,
        JSON.stringify(limit.alertShares),
      ]
    )
    if (!row) {
      throw budgetRefusal("not_found")
    }
    return readLimit(row)
  } catch (error) {
    throw isUniqueViolation(error) ? budgetRefusal("limit_exists") : error
  }
}

/**
 * Counts what is not counted yet. What was spent in another currency is not: which rate would hold is not
 * known any more.
 */
async function countSpent(manager: SqlEntityManager, limit: Limit, windows: readonly Window[]): Promise<void> {
  if (windows.length === 0) {
    return
  }
  await selectRows(
    manager,
    `with counted as (
       insert into cc_budget_allocation (spending_id, limit_id, window_starts_at)
       select s.id, ?, w.starts_at
       from jsonb_to_recordset(?::jsonb) as w (starts_at timestamptz, ends_at timestamptz)
       join cc_budget_spending s on s.company_id = ? and s.placed_at >= w.starts_at and (w.ends_at is null or s.placed_at < w.ends_at)
       where ${countedBy[limit.subject.type]} and s.state <> 'released' and s.currency_code = ?
         and (?::timestamptz is null or s.placed_at >= ?::timestamptz) and (?::timestamptz is null or s.placed_at < ?::timestamptz)
       on conflict (spending_id, limit_id) do nothing
       returning spending_id, window_starts_at)
     insert into cc_budget_balance as b (limit_id, window_starts_at, reserved, committed)
     select ?, c.window_starts_at, coalesce(sum(s.amount) filter (where s.state = 'reserved'), 0),
       coalesce(sum(s.amount) filter (where s.state = 'committed'), 0)
     from counted c join cc_budget_spending s on s.id = c.spending_id group by c.window_starts_at
     order by c.window_starts_at
     on conflict (limit_id, window_starts_at) do update set reserved = b.reserved + excluded.reserved,
       committed = b.committed + excluded.committed, version = b.version + 1`,
    [
      limit.id,
      JSON.stringify(windows.map(({ startsAt, endsAt }) => ({ starts_at: startsAt.toISOString(), ends_at: endsAt?.toISOString() ?? null }))),
      limit.companyId,
      limit.subject.id,
      limit.currencyCode,
      ...[limit.validFrom, limit.validFrom, limit.validUntil, limit.validUntil].map((instant) => instant?.toISOString() ?? null),
      limit.id,
    ]
  )
}

/** What of a limit can be changed; the rest is what it counts, and a limit that counts otherwise is another one. */
export type LimitChanges = Partial<Pick<Limit, "amount" | "onExceed" | "carryOver" | "validUntil" | "alertShares">>

export interface LimitUpdate {
  id: string
  companyId: string
  /** As it was read; another one was changed meanwhile. */
  version: number
  changes: LimitChanges
}

/**
 * Changes a limit. Where it ends at another time, it counts what was spent while it did not hold, as a new one does; what
 * is counted already stays. Whatever moves money of the company is waited for, so that one of both sees what the other did.
 *
 * @param listWindows the current one and the one before
 * @throws `not_found` for a limit of another company, `limit_exists`, and `changed_meanwhile`
 */
export async function updateLimit(
  manager: SqlEntityManager,
  { id, companyId, version, changes }: LimitUpdate,
  listWindows: (limit: Limit) => readonly Window[]
): Promise<{ before: Limit; after: Limit }> {
  await lockCompany(manager, companyId)
  const before = await lockLimit(manager, { id, companyId })
  if (before.version !== version) {
    throw budgetRefusal("changed_meanwhile")
  }
  const after = await writeTerms(manager, { ...before, ...changes })
  if (after.validUntil?.getTime() !== before.validUntil?.getTime()) {
    await countSpent(manager, after, listWindows(after))
  }
  return { before, after }
}

async function writeTerms(manager: SqlEntityManager, limit: Limit): Promise<Limit> {
  try {
    const [row] = await selectRows<LimitRow>(
      manager,
      `update cc_budget_limit l set amount = ?::numeric, on_exceed = ?, carry_over = ?, valid_until = ?::timestamptz, alert_shares = ?::jsonb,
         version = l.version + 1, updated_at = now()
       where l.id = ? returning ${limitColumns}`,
      [
        limit.amount,
        limit.onExceed,
        limit.carryOver,
        limit.validUntil?.toISOString() ?? null,
        JSON.stringify(limit.alertShares),
        limit.id,
      ]
    )
    return row ? readLimit(row) : limit
  } catch (error) {
    throw isUniqueViolation(error) ? budgetRefusal("limit_exists") : error
  }
}

/**
 * Takes a limit away; what was counted to it stays in the ledger.
 *
 * @param removal `version` as it was read; left out, whatever it is by now
 * @throws `not_found` for a limit of another company or one that is gone, and `changed_meanwhile`
 */
export async function removeLimit(
  manager: SqlEntityManager,
  { id, companyId, version }: { id: string; companyId: string; version?: number | undefined }
): Promise<Limit> {
  const limit = await lockLimit(manager, { id, companyId })
  if (version !== undefined && limit.version !== version) {
    throw budgetRefusal("changed_meanwhile")
  }
  await selectRows(manager, `update cc_budget_limit set deleted_at = now(), updated_at = now() where id = ?`, [id])
  return limit
}

/**
 * Brings a limit back that was removed a moment ago, with what was spent while it was away.
 *
 * @returns whether there was one to bring back
 * @throws `limit_exists` where another one has taken its place, `not_found` where its cost center is gone
 */
export async function restoreLimit(
  manager: SqlEntityManager,
  { limit, windows }: { limit: Pick<Limit, "id" | "companyId">; windows: readonly Window[] }
): Promise<Limit | null> {
  await lockCompany(manager, limit.companyId)
  try {
    const [row] = await selectRows<LimitRow>(
      manager,
      `update cc_budget_limit l set deleted_at = null, version = l.version + 1, updated_at = now()
       where l.id = ? and l.company_id = ? and l.deleted_at is not null returning ${limitColumns}`,
      [limit.id, limit.companyId]
    )
    if (!row) {
      return null
    }
    const restored = readLimit(row)
    await requireCostCenterOf(manager, restored)
    await countSpent(manager, restored, windows)
    return restored
  } catch (error) {
    throw isUniqueViolation(error) ? budgetRefusal("limit_exists") : error
  }
}

async function lockLimit(manager: SqlEntityManager, { id, companyId }: { id: string; companyId: string }): Promise<Limit> {
  const [row] = await selectRows<LimitRow>(
    manager,
    `select ${limitColumns} from cc_budget_limit l where l.id = ? and l.company_id = ? and l.deleted_at is null for update`,
    [id, companyId]
  )
  if (!row) {
    throw budgetRefusal("not_found")
  }
  return readLimit(row)
}

export async function findLimit(
  manager: SqlEntityManager,
  { id, companyId }: { id: string; companyId: string }
): Promise<Limit | null> {
  const [row] = await selectRows<LimitRow>(
    manager,
    `select ${limitColumns} from cc_budget_limit l where l.id = ? and l.company_id = ? and l.deleted_at is null`,
    [id, companyId]
  )
  return row ? readLimit(row) : null
}

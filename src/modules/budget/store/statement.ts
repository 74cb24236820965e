import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { SpendingSource } from "../types"

export interface StatementRequest {
  limitId: string
  /** Entries of the window that starts here; left out: of all. */
  windowStartsAt?: Date | undefined
  limit: number
  /** The `next` of a page before: entries older than that one. */
  after?: string | undefined
}

/** One entry of the ledger as one limit counts it; amounts are in the limit's currency. */
export interface StatementEntry {
  id: string
  kind: "reserve" | "commit" | "release" | "adjust"
  reserved_delta: string
  committed_delta: string
  /** What made it: `order.placed`, `return:<id>` and the like. */
  cause: string
  created_at: Date
  window_starts_at: Date
  business_user_id: string
  order_id: string | null
  source: SpendingSource
}

export interface StatementPage {
  entries: StatementEntry[]
  /** Null on the last page. */
  next: string | null
}

/**
 * What moved a limit, newest first (C9). Paged by the entries' numbers, which never change, so that
 * nothing is shown twice or left out while orders come in.
 */
export async function listStatement(manager: SqlEntityManager, asked: StatementRequest): Promise<StatementPage> {
  const conditions = [
    { sql: "a.limit_id = ?", value: asked.limitId },
    ...(asked.windowStartsAt ? [{ sql: "a.window_starts_at = ?::timestamptz", value: asked.windowStartsAt.toISOString() }] : []),
    ...(asked.after === undefined ? [] : [{ sql: "e.id < ?::bigint", value: asked.after }]),
  ]
  const rows = await selectRows<StatementEntry>(
    manager,
    `select e.id::text as id, e.kind, trim_scale(e.reserved_delta * a.rate)::text as reserved_delta,
       trim_scale(e.committed_delta * a.rate)::text as committed_delta, e.cause, e.created_at, a.window_starts_at,
       s.business_user_id, s.order_id, s.source
     from cc_budget_allocation a
     join cc_budget_entry e on e.spending_id = a.spending_id
     join cc_budget_spending s on s.id = a.spending_id
     where ${conditions.map(({ sql }) => sql).join(" and ")}
     order by e.id desc limit ?`,
    [...conditions.map(({ value }) => value), asked.limit + 1]
  )
  const entries = rows.slice(0, asked.limit)
  return { entries, next: rows.length > asked.limit ? (entries.at(-1)?.id ?? null) : null }
}

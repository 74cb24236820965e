import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared } from "../../../database/sql"

/** Names a balance. */
export interface BalanceKey {
  limitId: string
  windowStartsAt: Date
}

export interface Balance extends BalanceKey {
  reserved: string
  committed: string
  version: string
}

/** Balances by their names. */
export type Balances = ReadonlyMap<string, Balance>

/** By how much a balance moves. */
export interface BalanceMove extends BalanceKey {
  reservedDelta: string
  committedDelta: string
}

export function balanceName({ limitId, windowStartsAt }: BalanceKey): string {
  return `${limitId} ${windowStartsAt.getTime()}`
}

/** Reads balances without waiting for anybody; one that nothing was spent of yet has no row. */
export async function readBalances(manager: SqlEntityManager, keys: readonly BalanceKey[]): Promise<Balances> {
  return await selectBalances(manager, keys, "")
}

/** Thrown inside of the transaction, which is undone: balances that nothing was spent of yet have no row to lock. */
export class MissingBalancesError extends Error {
  readonly keys: readonly BalanceKey[]

  constructor(keys: readonly BalanceKey[]) {
    super("Some balances have no row yet")
    this.keys = keys
  }
}

/**
 * Locks balances to the end of the transaction, in the one order that everybody keeps: by limit and
 * window. Rows that are missing cannot be made here: whoever makes one holds it before those that come earlier in
 * the order, and waits in a circle with somebody who holds these.
 *
 * @param ifThere more of them, which need no row
 * @throws MissingBalancesError where one has no row; `addBalances` makes it, outside of this transaction
 */
export async function lockBalances(
  manager: SqlEntityManager,
  keys: readonly BalanceKey[],
  ifThere: readonly BalanceKey[] = []
): Promise<Balances> {
  const found = await selectBalances(manager, [...keys, ...ifThere], "for update of b")
  const missing = keys.filter((key) => !found.has(balanceName(key)))
  if (missing.length > 0) {
    throw new MissingBalancesError(missing)
  }
  return found
}

/** Makes the rows that are missing, in a transaction of its own. */
export async function addBalances(manager: SqlEntityManager, keys: readonly BalanceKey[]): Promise<void> {
  await selectPrepared(
    manager,
    `insert into cc_budget_balance (limit_id, window_starts_at)
     select limit_id, window_starts_at from ${wantedRows} order by limit_id, window_starts_at on conflict do nothing`,
    [writeKeys(keys)]
  )
}

/** Of balances that `lockBalances` has locked; several moves of one are added up. */
export async function moveBalances(manager: SqlEntityManager, moves: readonly BalanceMove[]): Promise<void> {
  await selectPrepared(manager, moveBalancesSql, [writeMoves(moves)])
}

const moveBalancesSql = `update cc_budget_balance b set reserved = b.reserved + m.reserved_delta,
    committed = b.committed + m.committed_delta, version = b.version + 1
  from (select limit_id, window_starts_at, sum(reserved_delta) as reserved_delta, sum(committed_delta) as committed_delta
        from jsonb_to_recordset(?::jsonb) as x
          (limit_id text, window_starts_at timestamptz, reserved_delta numeric, committed_delta numeric)
        group by limit_id, window_starts_at) m
  where b.limit_id = m.limit_id and b.window_starts_at = m.window_starts_at`

function writeMoves(moves: readonly BalanceMove[]): string {
  return JSON.stringify(
    moves.map((move) => ({
      limit_id: move.limitId,
      window_starts_at: move.windowStartsAt.toISOString(),
      reserved_delta: move.reservedDelta,
      committed_delta: move.committedDelta,
    }))
  )
}

const wantedRows = `jsonb_to_recordset(?::jsonb) as w (limit_id text, window_starts_at timestamptz)`

async function selectBalances(manager: SqlEntityManager, keys: readonly BalanceKey[], locking: string): Promise<Balances> {
  if (keys.length === 0) {
    return new Map()
  }
  const rows = await selectPrepared<{
    limit_id: string
    window_starts_at: Date
    reserved: string
    committed: string
    version: string
  }>(
    manager,
    `select b.limit_id, b.window_starts_at, trim_scale(b.reserved)::text as reserved, trim_scale(b.committed)::text as committed, b.version::text as version
     from ${wantedRows} join cc_budget_balance b on b.limit_id = w.limit_id and b.window_starts_at = w.window_starts_at
     order by b.limit_id, b.window_starts_at ${locking}`,
    [writeKeys(keys)]
  )
  return new Map(
    rows.map(({ limit_id: limitId, window_starts_at: windowStartsAt, ...row }) => {
      const balance = { limitId, windowStartsAt, ...row }
      return [balanceName(balance), balance]
    })
  )
}

/** Each once: a row that is named twice is locked once. */
function writeKeys(keys: readonly BalanceKey[]): string {
  const byName = new Map(keys.map((key) => [balanceName(key), key]))
  return JSON.stringify(
    [...byName.values()].map(({ limitId, windowStartsAt }) => ({
      limit_id: limitId,
      window_starts_at: windowStartsAt.toISOString(),
    }))
  )
}

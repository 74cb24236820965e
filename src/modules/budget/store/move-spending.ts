import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MathBN } from "@medusajs/framework/utils"
import { selectPrepared, selectRows } from "../../../database/sql"
import { lockBalances, moveBalances } from "./balance-store"

/** One move of a spending's money, in the spending's own currency. */
export interface SpendingMove {
  spendingId: string
  kind: "commit" | "release" | "adjust"
  reservedDelta: string
  committedDelta: string
  /** What made it: `order.placed`, `return:<id>` and the like. */
  cause: string
}

/**
 * Appends one entry to a spending, and moves the balances of all limits that it counts to (C8). The caller has
 * locked the spending's row, so that its entries come one after the other.
 */
export async function moveSpending(manager: SqlEntityManager, move: SpendingMove): Promise<void> {
  const allocations = await selectPrepared<{ limit_id: string; window_starts_at: Date; rate: string }>(
    manager,
    `select limit_id, window_starts_at, rate::text as rate from cc_budget_allocation where spending_id = ?`,
    [move.spendingId]
  )
  const moves = allocations.map(({ limit_id: limitId, window_starts_at: windowStartsAt, rate }) => ({
    limitId,
    windowStartsAt,
    reservedDelta: MathBN.mult(move.reservedDelta, rate).toFixed(),
    committedDelta: MathBN.mult(move.committedDelta, rate).toFixed(),
  }))
  if (moves.length > 0) {
    await lockBalances(manager, moves)
    await moveBalances(manager, moves)
  }
  await selectRows(
    manager,
    `insert into cc_budget_entry (spending_id, nth, kind, reserved_delta, committed_delta, cause)
     select ?, (select count(*) from cc_budget_entry where spending_id = ?), ?, ?::numeric, ?::numeric, ?`,
    [move.spendingId, move.spendingId, move.kind, move.reservedDelta, move.committedDelta, move.cause]
  )
}

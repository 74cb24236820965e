import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MathBN } from "@medusajs/framework/utils"
import { selectRows } from "../../../database/sql"
import { listCrossedShares } from "../rules/crossed-shares"
import type { Limit, LimitState } from "../types"

/** A share of a limit that is spent for the first time in a period. */
export interface BudgetAlert {
  limit: Limit
  windowStartsAt: Date
  /** In percent. */
  share: number
  /** In the limit's currency. */
  used: string
  /** With what was carried over. */
  available: string
}

/**
 * Writes down which shares are spent by now (C9), in the transaction that spent them. Of several shares of a limit that are
 * passed at once, only the highest is worth telling.
 *
 * @returns what nobody was told of in this period
 */
export async function noteAlerts(manager: SqlEntityManager, states: readonly LimitState[]): Promise<BudgetAlert[]> {
  const crossed = states.flatMap((state) =>
    state.window ? listCrossedShares(state).map((share) => ({ state, windowStartsAt: state.window?.startsAt ?? new Date(0), share })) : []
  )
  if (crossed.length === 0) {
    return []
  }
  const rows = await selectRows<{ limit_id: string; share: number }>(
    manager,
    `with noted as (
       insert into cc_budget_alert (limit_id, window_starts_at, share)
       select limit_id, window_starts_at, share
       from jsonb_to_recordset(?::jsonb) as x (limit_id text, window_starts_at timestamptz, share int)
       order by limit_id, window_starts_at, share
       on conflict do nothing returning limit_id, share)
     select limit_id, max(share) as share from noted group by limit_id`,
    [
      JSON.stringify(
        crossed.map(({ state, windowStartsAt, share }) => ({
          limit_id: state.limit.id,
          window_starts_at: windowStartsAt.toISOString(),
          share,
        }))
      ),
    ]
  )
  return rows.flatMap((row) => {
    const found = crossed.find(({ state, share }) => state.limit.id === row.limit_id && share === row.share)
    return found
      ? [
          {
            limit: found.state.limit,
            windowStartsAt: found.windowStartsAt,
            share: row.share,
            used: found.state.committed,
            available: MathBN.add(found.state.limit.amount, found.state.carried).toFixed(),
          },
        ]
      : []
  })
}

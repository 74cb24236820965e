import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/**
 * Ends what began before `at`; never moves an end back.
 *
 * @returns whether there is such an account
 */
export async function endSessions(
  manager: SqlEntityManager,
  { customerId, at }: { customerId: string; at: Date }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `update cc_business_account
     set sessions_ended_at = greatest(coalesce(sessions_ended_at, ?::timestamptz), ?::timestamptz), updated_at = now()
     where customer_id = ? and deleted_at is null returning id`,
    [at.toISOString(), at.toISOString(), customerId]
  )
  return rows.length > 0
}

/** @returns false where another transaction holds it; it goes with the one that got it */
export async function lockUnlocking(manager: SqlEntityManager, customerId: string): Promise<boolean> {
  const [lock] = await selectRows<{ held: boolean }>(
    manager,
    `select pg_try_advisory_xact_lock(hashtextextended('cc_unlock ' || ?::text, 0)) as held`,
    [customerId]
  )
  return lock?.held ?? false
}

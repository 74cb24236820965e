import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MathBN } from "@medusajs/framework/utils"
import { selectRows } from "../../../database/sql"
import { shareCompanies } from "./company-lock"
import { moveSpending } from "./move-spending"

/**
 * Gives back what a run reserved; once, however often it is asked, and not at all where an order
 * has come of it.
 *
 * @returns whether this call released it
 */
export async function releaseSpending(
  manager: SqlEntityManager,
  { key, cause }: { key: string; cause: string }
): Promise<boolean> {
  const [found] = await selectRows<{ company_id: string }>(
    manager,
    `select company_id from cc_budget_spending where key = ? and state = 'reserved'`,
    [key]
  )
  if (!found) {
    return false
  }
  await shareCompanies(manager, [found.company_id])
  const [released] = await selectRows<{ id: string; amount: string }>(
    manager,
    `update cc_budget_spending set state = 'released', order_id = null, updated_at = now()
     where key = ? and state = 'reserved' returning id, amount::text as amount`,
    [key]
  )
  if (!released) {
    return false
  }
  await moveSpending(manager, {
    spendingId: released.id,
    kind: "release",
    reservedDelta: MathBN.mult(released.amount, -1).toFixed(),
    committedDelta: "0",
    cause,
  })
  return true
}

import { describeOverrun, passingOverrunsSql } from "../../../src/modules/budget/__tests__/passing-overruns"
import { runInShop } from "../../world/run-in-shop"
import type { ProveWorld } from "../prove-world"

/** What is wrong with a ledger and the orders beside it; empty where nothing is. */
export async function findLedgerFaults(world: ProveWorld): Promise<string[]> {
  const overruns = await world.select(passingOverrunsSql)
  const unbooked = await world.select(
    `select o.id, count(s.id)::int as spendings from "order" o left join cc_budget_spending s on s.order_id = o.id and s.state = 'committed'
     where o.deleted_at is null and not o.is_draft_order group by o.id having count(s.id) <> 1`
  )
  const reserved = await world.select(`select key from cc_budget_spending where state = 'reserved'`)
  const groundless = await world.select(`select id from cc_budget_refusal where committed + reserved + amount <= limit_amount + carried`)
  const differences = await runInShop(world.databaseUrl, "src/scripts/verify-ledger.ts").then(
    () => [],
    (error: unknown) => [String(error)]
  )
  return [
    ...overruns.map(describeOverrun),
    ...unbooked.map((row) => `order ${String(row.id)} is booked ${String(row.spendings)} times`),
    ...reserved.map((row) => `${String(row.key)} is held still`),
    ...groundless.map((row) => `refusal ${String(row.id)} fits`),
    ...differences,
  ]
}

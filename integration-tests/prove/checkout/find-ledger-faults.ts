import { describeOverrun, passingOverrunsSql } from "../../../src/modules/budget/__tests__/passing-overruns"
import { runInShop } from "../../world/run-in-shop"
import type { ProveWorld } from "../prove-world"

/** What is wrong with a ledger and the orders beside it, one sentence for each; empty where nothing is. */
export async function findLedgerFaults(world: ProveWorld): Promise<string[]> {
  return [...(await findBookingFaults(world)), ...(await findDifferences(world))]
}

/** Limits that were exceeded, orders that are not booked once, what is held still, and refusals without cause. */
export async function findBookingFaults(world: Pick<ProveWorld, "select">): Promise<string[]> {
  const overruns = await world.select(passingOverrunsSql)
  const unbooked = await world.select(
    `select o.id, count(s.id)::int as spendings from "order" o left join cc_budget_spending s on s.order_id = o.id and s.state = 'committed'
     where o.deleted_at is null and not o.is_draft_order group by o.id having count(s.id) <> 1`
  )
  const reserved = await world.select(`select key from cc_budget_spending where state = 'reserved'`)
  const groundless = await world.select(`select id from cc_budget_refusal where committed + reserved + amount <= limit_amount + carried`)
  return [
    ...overruns.map(describeOverrun),
    ...unbooked.map((row) => `order ${String(row.id)} is booked ${String(row.spendings)} times`),
    ...reserved.map((row) => `${String(row.key)} is held still`),
    ...groundless.map((row) => `refusal ${String(row.id)} fits`),
  ]
}

/** What the shop's own command says of balances, entries and orders. */
async function findDifferences(world: ProveWorld): Promise<string[]> {
  try {
    await runInShop(world.databaseUrl, "src/scripts/verify-ledger.ts")
    return []
  } catch (error) {
    const said = [...String(error).matchAll(/budgets: ([^"\n]+)/g)].map(([, sentence = ""]) => sentence)
    const differences = said.filter((sentence) => !/^\d+ differences$/.test(sentence))
    return differences.length > 0 ? differences : [String(error)]
  }
}

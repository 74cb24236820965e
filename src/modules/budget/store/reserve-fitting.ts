import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { createWindowFinder } from "../rules/compute-window"
import { decideSpending, listValidAt } from "../rules/decide-spending"
import { findWindows } from "../rules/limit-windows"
import type { ReserveInput, ReserveOutcome } from "../types"
import { writeSubjects } from "./applying-limits"
import type { LimitMemory } from "./limit-memory"
import { readStates } from "./limit-states"
import { ReservedRows } from "./reserved-rows"

const NOTHING_SPENT = new Map<string, never>()
/** Most reservations are made for one instant after the other. */
const find = createWindowFinder()

/**
 * Reserves for several at once where there is plenty left (C8): one way to the database compares what all of them come to with
 * what is left of each limit, and writes. What fits altogether fits in any turn, so nobody has to be decided alone.
 *
 * @param manager of no transaction: the call is one by itself
 * @returns null where somebody has to be: a limit is nearly used up, changed since it was read, or was never read here. Nothing is
 * written then
 * @throws KeyStandsError where a key was used before
 */
export async function reserveFitting(
  manager: SqlEntityManager,
  inputs: readonly ReserveInput[],
  memory: LimitMemory
): Promise<ReserveOutcome[] | null> {
  const spenders = inputs.map(({ spender }) => spender)
  const limits = memory.recall(spenders)
  if (!limits) {
    return null
  }
  const rows = new ReservedRows()
  const outcomes: ReserveOutcome[] = []
  for (const input of inputs) {
    const windows = findWindows(listValidAt(limits.listFor(input.spender), input.placedAt), input.placedAt, find)
    // what it would exceed by itself, and currencies, are seen without looking at what is spent
    const decision = decideSpending(readStates(windows, NOTHING_SPENT), input)
    if (decision.outcome === "refused" || decision.warnings.length > 0) {
      return null
    }
    outcomes.push({ outcome: "reserved", spendingId: rows.add(input, windows), warnings: [] })
  }
  if (await rows.writeFitting(manager, { subjects: writeSubjects(spenders), seen: limits.describe() })) {
    return outcomes
  }
  memory.noteTight(spenders)
  return null
}

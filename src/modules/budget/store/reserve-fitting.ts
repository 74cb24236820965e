import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { createWindowFinder } from "../rules/compute-window"
import { decideSpending, listValidAt } from "../rules/decide-spending"
import { findWindows } from "../rules/limit-windows"
import type { Limit, ReserveInput, ReserveOutcome } from "../types"
import { writeSubjects } from "./applying-limits"
import type { LimitMemory } from "./limit-memory"
import { readStates } from "./limit-states"
import { ReservedRows } from "./reserved-rows"

const NOTHING_SPENT = new Map<string, never>()

/**
 * Reserves for several at once where there is plenty left (C8): one statement compares what all of them come to with what is
 * left of each limit, and writes. What fits altogether fits in any turn, so nobody has to be decided alone.
 *
 * @returns null where somebody has to be: a limit is nearly used up, changed since it was read, or was never read here. Nothing is
 * written then
 * @throws KeyStandsError where a key was used before
 */
export async function reserveFitting(
  manager: SqlEntityManager,
  inputs: readonly ReserveInput[],
  memory: LimitMemory
): Promise<ReserveOutcome[] | null> {
  const find = createWindowFinder()
  const seen = new Map<string, Limit>()
  const rows = new ReservedRows()
  const outcomes: ReserveOutcome[] = []
  for (const input of inputs) {
    const limits = memory.recall(input.spender)
    if (!limits) {
      return null
    }
    limits.forEach((limit) => seen.set(limit.id, limit))
    const windows = findWindows(listValidAt(limits, input.placedAt), input.placedAt, find)
    // what it would exceed by itself, and currencies, are seen without looking at what is spent
    const decision = decideSpending(readStates(windows, NOTHING_SPENT), input)
    if (decision.outcome === "refused" || decision.warnings.length > 0) {
      return null
    }
    outcomes.push({ outcome: "reserved", spendingId: rows.add(input, windows), warnings: [] })
  }
  const isWritten = await rows.writeFitting(manager, {
    subjects: writeSubjects(inputs.map(({ spender }) => spender)),
    seen: describeSeen([...seen.values()]),
  })
  return isWritten ? outcomes : null
}

/** As the database describes those that stand; ids are ASCII, so both sort alike. */
function describeSeen(limits: Limit[]): string {
  return limits
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, version }) => `${id} ${version}`)
    .join(",")
}

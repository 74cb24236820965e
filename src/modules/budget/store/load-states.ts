import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { createWindowFinder } from "../rules/compute-window"
import { listValidAt } from "../rules/decide-spending"
import { findWindows } from "../rules/limit-windows"
import type { Limit, LimitState, Spender } from "../types"
import { loadLimits } from "./applying-limits"
import { readBalances } from "./balance-store"
import { listBalanceKeys, listBalanceKeysAfter, readStates } from "./limit-states"

/** How the limits that apply to somebody at an instant stand. */
export async function loadStates(
  manager: SqlEntityManager,
  { spender, at }: { spender: Spender; at: Date }
): Promise<LimitState[]> {
  const limits = await loadLimits(manager, [spender])
  return await loadStatesOf(manager, listValidAt(limits.listFor(spender), at), at)
}

/** How these limits stand in the window that an instant lies in, in the same order. */
export async function loadStatesOf(manager: SqlEntityManager, limits: readonly Limit[], at: Date): Promise<LimitState[]> {
  const windows = findWindows(limits, at, createWindowFinder())
  return readStates(windows, await readBalances(manager, [...listBalanceKeys(windows), ...listBalanceKeysAfter(windows)]))
}

import { computeCarried } from "../rules/compute-carried"
import type { StateInTurn } from "../rules/decide-in-turn"
import type { LimitWindows } from "../rules/limit-windows"
import type { Window } from "../types"
import { balanceName } from "./balance-store"
import type { BalanceKey, Balances } from "./balance-store"

/** The balances that decide about these limits: those of the window, and of the one before where that carries over. */
export function listBalanceKeys(windows: readonly LimitWindows[]): BalanceKey[] {
  return windows.flatMap(({ limit, window, before }) =>
    [window, before].flatMap((one) => (one ? [{ limitId: limit.id, windowStartsAt: one.startsAt }] : []))
  )
}

/** How the limits stand by these balances; one without a row has nothing spent. */
export function readStates(windows: readonly LimitWindows[], balances: Balances): StateInTurn[] {
  return windows.map(({ limit, window, before: windowBefore }) => {
    const balance = window ? findBalance(balances, limit.id, window) : undefined
    const previous = windowBefore ? findBalance(balances, limit.id, windowBefore) : undefined
    const before = windowBefore && { window: windowBefore, reserved: previous?.reserved ?? "0", committed: previous?.committed ?? "0" }
    return {
      limit,
      window,
      reserved: balance?.reserved ?? "0",
      committed: balance?.committed ?? "0",
      carried: computeCarried(limit, before),
      balanceVersion: balance?.version ?? null,
      before,
    }
  })
}

function findBalance(balances: Balances, limitId: string, window: Window) {
  return balances.get(balanceName({ limitId, windowStartsAt: window.startsAt }))
}

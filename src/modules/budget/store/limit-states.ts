import { computeCarried } from "../rules/compute-carried"
import type { LimitWindows } from "../rules/limit-windows"
import type { LimitState, Window, WindowBalance } from "../types"
import { balanceName } from "./balance-store"
import type { BalanceKey, Balances } from "./balance-store"

/** The balances that decide about these limits: those of the window, and of the one before where that carries over. */
export function listBalanceKeys(windows: readonly LimitWindows[]): BalanceKey[] {
  return windows.flatMap(({ limit, window, before }) =>
    [window, before].flatMap((one) => (one ? [{ limitId: limit.id, windowStartsAt: one.startsAt }] : []))
  )
}

/** Those of the windows after, which may have spent what is left of these; mostly nothing is spent there yet, and there is no row. */
export function listBalanceKeysAfter(windows: readonly LimitWindows[]): BalanceKey[] {
  return windows.flatMap(({ limit, after }) => (after ? [{ limitId: limit.id, windowStartsAt: after.startsAt }] : []))
}

/** How the limits stand by these balances; one without a row has nothing spent. */
export function readStates(windows: readonly LimitWindows[], balances: Balances): LimitState[] {
  return windows.map(({ limit, ...around }) => {
    const [window, before, after] = [around.window, around.before, around.after].map((one) => one && readBalance(balances, limit.id, one))
    return {
      limit,
      ...(window ?? { window: null, ...NOTHING }),
      carried: computeCarried(limit, before ?? null),
      before: before ?? null,
      after: after ?? null,
    }
  })
}

const NOTHING = { reserved: "0", committed: "0", balanceVersion: null } as const

function readBalance(balances: Balances, limitId: string, window: Window): WindowBalance {
  const balance = balances.get(balanceName({ limitId, windowStartsAt: window.startsAt }))
  return balance ? { window, reserved: balance.reserved, committed: balance.committed, balanceVersion: balance.version } : { window, ...NOTHING }
}

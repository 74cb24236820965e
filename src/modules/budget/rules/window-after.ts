import { MathBN } from "@medusajs/framework/utils"
import type { ExceededLimit, LimitState, WindowBalance } from "../types"
import { computeCarried } from "./compute-carried"

/**
 * How a limit that carries over stands in the window after; null where nothing goes over to one. That is the last that a
 * spending reaches: what is left of the window after does not depend on what came over to it.
 */
export function findStateAfter({ limit, after, ...state }: LimitState): LimitState | null {
  const before = balanceOf(state)
  return before && after ? { limit, ...after, carried: computeCarried(limit, before), before, after: null } : null
}

/**
 * By how much less goes over to the window after once this amount is spent (C9), with how that one stood before; null where that
 * makes no difference to it. An order that is changed counts where it was placed, and by then the next window may
 * have spent what was left.
 *
 * @param amount in the limit's currency
 */
export function computeTakenFromAfter(state: LimitState, amount: string): ExceededLimit | null {
  const after = findStateAfter(state)
  const before = after?.before
  if (!after || !before) {
    return null
  }
  const carried = computeCarried(state.limit, { ...before, reserved: MathBN.add(before.reserved, amount).toFixed() })
  const taken = MathBN.sub(after.carried, carried)
  return MathBN.gt(taken, 0) ? { state: after, amount: taken.toFixed() } : null
}

function balanceOf({ window, reserved, committed, balanceVersion }: Pick<LimitState, "window" | "reserved" | "committed" | "balanceVersion">): WindowBalance | null {
  return window && { window, reserved, committed, balanceVersion }
}

import { MathBN } from "@medusajs/framework/utils"
import type { Limit, WindowBalance } from "../types"

/**
 * What a limit that carries over has left of the window before, of that one alone: what was not spent in
 * two periods is gone. Nothing comes from a window that began before the limit was there.
 */
export function computeCarried(
  limit: Pick<Limit, "amount" | "carryOver" | "createdAt" | "validFrom">,
  before: Pick<WindowBalance, "window" | "reserved" | "committed"> | null
): string {
  if (!limit.carryOver || !before) {
    return "0"
  }
  const since = limit.validFrom ?? limit.createdAt
  if (before.window.endsAt === null || before.window.endsAt <= since) {
    return "0"
  }
  const left = MathBN.sub(limit.amount, MathBN.add(before.reserved, before.committed))
  return MathBN.gt(left, 0) ? left.toFixed() : "0"
}

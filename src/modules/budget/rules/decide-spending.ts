import { MathBN } from "@medusajs/framework/utils"
import type { BudgetDecision, ExceededLimit, Limit, LimitState, Money, OnExceed } from "../types"
import { convertTo } from "./convert-money"
import { computeTakenFromAfter } from "./window-after"

/** In this order a refusal is told: what nobody can lift comes first. */
const REFUSING: readonly { onExceed: OnExceed; reason: "budget_blocked" | "approval_required" }[] = [
  { onExceed: "block", reason: "budget_blocked" },
  { onExceed: "approve", reason: "approval_required" },
]

/**
 * May this be spent (C1)? All limits must hold together: block before approve before warn. An approval
 * lifts the limits that ask for one, on every level, and never one that blocks. A limit per order looks at the whole
 * order, where only a part of it is new. One that carries over holds in the window after as well, which may have spent
 * already what this one leaves. Nothing can be spent at any time, also over a limit that is exceeded already.
 */
export function decideSpending(
  states: readonly LimitState[],
  { money, wholeAmount = money.amount, isApproved }: { money: Money; wholeAmount?: string; isApproved: boolean }
): BudgetDecision {
  const foreign = states.filter(({ limit }) => convertTo(limit.currencyCode, money) === null)
  if (foreign.length > 0) {
    return { outcome: "refused", reason: "currency_mismatch", limits: foreign.map(({ limit }) => limit) }
  }
  const exceeded = states.flatMap((state) => {
    const asked = state.window ? money : { ...money, amount: wholeAmount }
    return findExceeded(state, convertTo(state.limit.currencyCode, asked) ?? "0") ?? []
  })
  const binding = exceeded.filter(({ state }) => !(isApproved && state.limit.onExceed === "approve"))
  for (const { onExceed, reason } of REFUSING) {
    if (binding.some(({ state }) => state.limit.onExceed === onExceed)) {
      return { outcome: "refused", reason, exceeded: binding }
    }
  }
  return { outcome: "allowed", warnings: exceeded }
}

/** @param amount in the limit's currency */
function findExceeded(state: LimitState, amount: string): ExceededLimit | null {
  if (MathBN.lte(amount, 0)) {
    return null
  }
  if (MathBN.lt(computeLeft(state), amount)) {
    return { state, amount }
  }
  const taken = computeTakenFromAfter(state, amount)
  return taken && MathBN.lt(computeLeft(taken.state), taken.amount) ? taken : null
}

/** What may still be spent; below nothing where the limit is exceeded already. */
export function computeLeft({ limit, reserved, committed, carried }: LimitState): string {
  return MathBN.sub(MathBN.add(limit.amount, carried), MathBN.add(reserved, committed)).toFixed()
}

/** Those of the limits that count an order that is placed at this instant. */
export function listValidAt(limits: readonly Limit[], at: Date): Limit[] {
  return limits.filter(
    ({ validFrom, validUntil }) => (validFrom === null || validFrom <= at) && (validUntil === null || at < validUntil)
  )
}

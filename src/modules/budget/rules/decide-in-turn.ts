import { MathBN } from "@medusajs/framework/utils"
import type { BudgetDecision, LimitState, Money, Window } from "../types"
import { computeCarried } from "./compute-carried"
import { convertTo } from "./convert-money"
import { decideSpending } from "./decide-spending"

/** One of several who ask at once. */
export interface Asked {
  /** How the limits stood before any of them was decided. */
  states: readonly LimitState[]
  money: Money
  wholeAmount?: string
  isApproved: boolean
}

/**
 * Decides about several spendings in turn, each on what the ones before it have taken, exactly as if they
 * had come one after the other.
 */
export function decideInTurn<A extends Asked>(asked: readonly A[]): { asked: A; decision: BudgetDecision }[] {
  const taken = new Map<string, string>()
  return asked.map((one) => {
    const { states, money } = one
    const current = states.map((state) => addTaken(state, taken))
    const decision = decideSpending(current, one)
    if (decision.outcome === "allowed") {
      for (const { limit, window } of states) {
        const name = takenName(limit.id, window)
        taken.set(name, MathBN.add(taken.get(name) ?? "0", convertTo(limit.currencyCode, money) ?? "0").toFixed())
      }
    }
    return { asked: one, decision }
  })
}

/** A limit per order starts anew with each; what is taken of one window goes over to the next no more. */
function addTaken(state: LimitState, taken: ReadonlyMap<string, string>): LimitState {
  const { limit, window, before, after } = state
  const add = <B extends { reserved: string }>(balance: B, of: Window): B => {
    const more = taken.get(takenName(limit.id, of))
    return more === undefined ? balance : { ...balance, reserved: MathBN.add(balance.reserved, more).toFixed() }
  }
  if (!window) {
    return state
  }
  const own = add(state, window)
  if (!before && !after) {
    return own
  }
  const earlier = before && add(before, before.window)
  return { ...own, carried: computeCarried(limit, earlier), before: earlier, after: after && add(after, after.window) }
}

function takenName(limitId: string, window: LimitState["window"]): string {
  return `${limitId} ${window?.startsAt.getTime() ?? ""}`
}

import { MathBN } from "@medusajs/framework/utils"
import type { BudgetDecision, LimitState, Money, Window } from "../types"
import { computeCarried } from "./compute-carried"
import type { SpentWindow } from "./compute-carried"
import { convertTo } from "./convert-money"
import { decideSpending } from "./decide-spending"

/** How a limit stands, with what it carries over from. */
export interface StateInTurn extends LimitState {
  /** Where the limit carries over. */
  before: SpentWindow | null
}

/** One of several who ask at once. */
export interface Asked {
  /** How the limits stood before any of them was decided. */
  states: readonly StateInTurn[]
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

/**
 * A limit per order starts anew with each. A period may end between two who ask at once, and what the first one took of
 * it is not left over then.
 */
function addTaken({ before, ...state }: StateInTurn, taken: ReadonlyMap<string, string>): LimitState {
  const { limit, window } = state
  const more = (spent: Window): string => taken.get(takenName(limit.id, spent)) ?? "0"
  return {
    ...state,
    reserved: window ? MathBN.add(state.reserved, more(window)).toFixed() : state.reserved,
    carried: before ? computeCarried(limit, { ...before, reserved: MathBN.add(before.reserved, more(before.window)).toFixed() }) : state.carried,
  }
}

function takenName(limitId: string, window: LimitState["window"]): string {
  return `${limitId} ${window?.startsAt.getTime() ?? ""}`
}

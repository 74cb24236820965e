import { MathBN } from "@medusajs/framework/utils"
import type { Limit, Window } from "../types"
import { computeCarried } from "./compute-carried"
import { listRecentWindows } from "./recent-windows"

/** The period that runs and six full ones: half a year for the common monthly limit. */
const PERIODS = 7

/** A limit per order has no periods; these days of orders are looked at instead. */
const DAYS_PER_ORDER = 90

const DAY_MS = 86_400_000

/** A limit that somebody thinks of. When it would hold is left out: it is tried on the past. */
export type TriedTerms = Pick<Limit, "period" | "timeZone" | "amount" | "onExceed" | "carryOver">

/** One order as the ledger knows it, in the limit's currency; or what was taken off one later, which is below nothing. */
export interface PastSpending {
  placedAt: Date
  amount: string
}

/** What of the past is known. */
export interface KnownPast<S extends PastSpending> {
  /** Oldest first. */
  spendings: readonly S[]
  /** The oldest order of the company in the ledger; null where there is none. */
  countedSince: Date | null
  /** Where older orders were too many to look at: those after this instant are known. */
  cutAt: Date | null
}

/** What a limit would have done in one period. */
export interface TriedPeriod<S> {
  startsAt: Date
  /** Null for a limit per order or in total. */
  endsAt: Date | null
  isCurrent: boolean
  /** False where older orders of the period were too many to look at: the figures are the least it was. */
  isComplete: boolean
  /** By all orders of the period, those over it included. */
  spent: string
  /** The amount, and what was carried over; one order may take all of it where the limit is per order. */
  available: string
  orders: number
  /** Those that would have gone over it, oldest first. */
  over: S[]
}

/** From when on orders are needed to try a limit; what was left in the period before the first may have been carried over. */
export function computeLookBack(terms: Pick<TriedTerms, "period" | "timeZone">, at: Date): Date {
  return listRecentWindows(terms, { at, count: PERIODS + 1 }).at(-1)?.startsAt ?? startOfDays(at)
}

/**
 * What a limit would have done to the orders of the last periods (C12), newest period first. Orders are gone through
 * one after the other as the gate would have: one that a blocking limit refuses takes nothing away from those behind it, while one that
 * asks for approval or warns is taken as placed. Periods that ended before the ledger begins are left out.
 */
export function computeWhatIf<S extends PastSpending>(terms: TriedTerms, past: KnownPast<S>, at: Date): TriedPeriod<S>[] {
  if (terms.period === "order") {
    return [tryPerOrder(terms, past, at)]
  }
  const windows = listRecentWindows(terms, { at, count: PERIODS + 1 })
  const knownFrom = Math.max(...[past.countedSince ?? at, past.cutAt].flatMap((instant) => instant?.getTime() ?? []))
  const known = windows.filter(({ endsAt }) => endsAt === null || endsAt.getTime() > knownFrom).reverse()
  const periods: TriedPeriod<S>[] = []
  let before: { window: Window; reserved: string; committed: string } | null = null
  for (const window of known) {
    const carried = computeCarried({ ...terms, validFrom: null, createdAt: new Date(0) }, before)
    const available = MathBN.add(terms.amount, carried).toFixed()
    const placed = past.spendings.filter(({ placedAt }) => window.startsAt <= placedAt && (window.endsAt === null || placedAt < window.endsAt))
    const { over, counted } = goThrough(placed, { available, skipsOver: terms.onExceed === "block" })
    periods.unshift({
      startsAt: window.startsAt,
      endsAt: window.endsAt,
      isCurrent: window.endsAt === null || at < window.endsAt,
      isComplete: past.cutAt === null || window.startsAt > past.cutAt,
      spent: sum(placed),
      available,
      orders: countOrders(placed),
      over,
    })
    before = { window, reserved: "0", committed: counted }
  }
  // the one before the first is there for what it carries over alone
  return periods.slice(0, PERIODS)
}

function tryPerOrder<S extends PastSpending>({ amount }: TriedTerms, { spendings, cutAt }: KnownPast<S>, at: Date): TriedPeriod<S> {
  const startsAt = startOfDays(at)
  const placed = spendings.filter(({ placedAt }) => startsAt <= placedAt)
  return {
    startsAt,
    endsAt: null,
    isCurrent: true,
    isComplete: cutAt === null || startsAt > cutAt,
    spent: sum(placed),
    available: amount,
    orders: countOrders(placed),
    over: placed.filter((spending) => MathBN.gt(spending.amount, amount)),
  }
}

function goThrough<S extends PastSpending>(
  placed: readonly S[],
  { available, skipsOver }: { available: string; skipsOver: boolean }
): { over: S[]; counted: string } {
  let counted = MathBN.convert(0)
  const over: S[] = []
  for (const spending of placed) {
    const withThis = MathBN.add(counted, spending.amount)
    const isOver = MathBN.gt(spending.amount, 0) && MathBN.gt(withThis, available)
    if (isOver) {
      over.push(spending)
    }
    if (!(isOver && skipsOver)) {
      counted = withThis
    }
  }
  return { over, counted: counted.toFixed() }
}

function countOrders(spendings: readonly PastSpending[]): number {
  return spendings.filter(({ amount }) => MathBN.gt(amount, 0)).length
}

function sum(spendings: readonly PastSpending[]): string {
  return spendings.reduce((total, { amount }) => MathBN.add(total, amount), MathBN.convert(0)).toFixed()
}

function startOfDays(at: Date): Date {
  return new Date(at.getTime() - DAYS_PER_ORDER * DAY_MS)
}

import { MathBN } from "@medusajs/framework/utils"
import type { LimitPeriod, OnExceed, Spender } from "../types"

/** A limit as the model knows it; amounts in cents, so that it adds whole numbers. */
export interface ModelLimit {
  id: string
  subject: { type: "user" | "role" | "company"; id: string }
  period: LimitPeriod
  cents: number
  onExceed: OnExceed
  timeZone: string
  isRemoved: boolean
}

interface ModelSpending {
  spender: Spender
  cents: number
  placedAt: Date
  /** What was taken off since, where that counts when it happens. */
  credits: { cents: number; at: Date }[]
}

/**
 * What the ledger should say, by plain lists and sums and none of the ledger's own code: every spending is looked at
 * again for every question. Its calendar is the platform's `Intl`, not the library that the ledger goes by.
 */
export class LedgerModel {
  readonly limits: ModelLimit[] = []
  /** What is held or spent, by key. */
  readonly spendings = new Map<string, ModelSpending>()

  usedCents(limit: ModelLimit, at: Date): number {
    if (limit.period === "order") {
      return 0
    }
    const window = nameWindow(limit, at)
    return [...this.spendings.values()]
      .filter((spending) => counts(limit, spending.spender))
      .flatMap(({ cents, placedAt, credits }) => [{ cents, at: placedAt }, ...credits.map((credit) => ({ cents: -credit.cents, at: credit.at }))])
      .filter((part) => nameWindow(limit, part.at) === window)
      .reduce((sum, { cents }) => sum + cents, 0)
  }

  /** An order comes to something else; `creditAt` says when it counts that it got cheaper, else where it was placed. */
  change(spending: ModelSpending, cents: number, creditAt: Date | undefined): void {
    const before = spending.credits.reduce((sum, credit) => sum - credit.cents, spending.cents)
    if (creditAt && cents < before) {
      spending.credits.push({ cents: before - cents, at: creditAt })
    } else {
      spending.cents += cents - before
    }
  }

  decide(spender: Spender, cents: number, at: Date, isApproved: boolean): "reserved" | "approval_required" | "budget_blocked" {
    const exceeded = this.limits.filter(
      (limit) => !limit.isRemoved && counts(limit, spender) && cents > 0 && this.usedCents(limit, at) + cents > limit.cents
    )
    if (exceeded.some(({ onExceed }) => onExceed === "block")) {
      return "budget_blocked"
    }
    return !isApproved && exceeded.some(({ onExceed }) => onExceed === "approve") ? "approval_required" : "reserved"
  }
}

function counts({ subject }: ModelLimit, spender: Spender): boolean {
  switch (subject.type) {
    case "user":
      return spender.businessUserId === subject.id
    case "role":
      return spender.roleKeys.includes(subject.id)
    case "company":
      return true
  }
}

/** A name that all instants of one window share. */
function nameWindow({ period, timeZone }: ModelLimit, at: Date): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)])
  )
  const { year = 0, month = 0, day = 0 } = parts
  switch (period) {
    case "order":
    case "total":
      return period
    case "day":
      return `${year}-${month}-${day}`
    case "week": {
      // days since a Monday, counted on the calendar, where every day is one day
      const days = Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
      return String(Math.floor((days + 3) / 7))
    }
    case "month":
      return `${year}-${month}`
    case "quarter":
      return `${year}-${Math.ceil(month / 3)}`
    case "year":
      return String(year)
  }
}

export function writeCents(cents: number): string {
  return MathBN.div(cents, 100).toFixed()
}

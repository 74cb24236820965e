import { MathBN } from "@medusajs/framework/utils"
import type { LimitPeriod, LimitSubject, OnExceed, Spender } from "../types"

/** A limit as the model knows it; amounts in cents, so that it adds whole numbers. */
export interface ModelLimit {
  id: string
  subject: LimitSubject
  period: LimitPeriod
  cents: number
  currencyCode: string
  onExceed: OnExceed
  timeZone: string
  carryOver: boolean
  addedAt: Date
  validFrom: Date | null
  validUntil: Date | null
  isRemoved: boolean
}

/** There are two currencies: `percent` is what one of this is worth in the other, null where nobody says so. */
export interface ModelMoney {
  cents: number
  currencyCode: string
  percent: number | null
}

interface ModelPart {
  cents: number
  at: Date
  /** Of the limits in the other currency that held then: what they took one for. */
  percents: ReadonlyMap<ModelLimit, number>
}

interface ModelSpending {
  spender: Spender
  currencyCode: string
  /** What it came to where it was placed. */
  own: ModelPart
  /** What was taken off since, each below nothing, where that counts when it happens. */
  credits: ModelPart[]
}

/** In these a limit is compared, so that converted cents are whole as well. */
const HUNDREDTHS = 100

export type ModelAnswer = "reserved" | "approval_required" | "budget_blocked" | "currency_mismatch"

/**
 * What the ledger should say, by plain lists and sums and none of the ledger's own code: every spending is looked at
 * again for every question. Its calendar is the platform's `Intl`, not the library that the ledger goes by.
 */
export class LedgerModel {
  readonly limits: ModelLimit[] = []
  /** What is held or spent, by key. */
  readonly spendings = new Map<string, ModelSpending>()
  /** Of each cost center the one above it. */
  readonly parents = new Map<string, string | null>()

  /** A cost center and those above it. */
  pathOf(id: string | null): string[] {
    return id === null ? [] : [id, ...this.pathOf(this.parents.get(id) ?? null)]
  }

  spend(key: string, { spender, money, at }: { spender: Spender; money: ModelMoney; at: Date }): void {
    const { cents, currencyCode } = money
    this.spendings.set(key, { spender, currencyCode, own: { cents, at, percents: this.#percentsOf(money, at) }, credits: [] })
  }

  /** An order comes to something else; `creditAt` says when it counts that it got cheaper, else where it was placed. */
  change(spending: ModelSpending, money: ModelMoney, creditAt: Date | undefined): void {
    const difference = money.cents - partsOf(spending).reduce((sum, { cents }) => sum + cents, 0)
    if (creditAt && difference < 0) {
      spending.credits.push({ cents: difference, at: creditAt, percents: this.#percentsOf(money, creditAt) })
    } else {
      spending.own.cents += difference
    }
  }

  decide(spender: Spender, money: ModelMoney, { at, isApproved }: { at: Date; isApproved: boolean }): ModelAnswer {
    const applying = this.listApplying(spender, at)
    if (applying.some((limit) => percentFor(limit, money) === null)) {
      return "currency_mismatch"
    }
    const exceeded = applying.filter((limit) => {
      const asked = money.cents * (percentFor(limit, money) ?? 0)
      return asked > 0 && this.usedOf(limit, at) + asked > limit.cents * HUNDREDTHS + this.carriedOf(limit, at)
    })
    if (exceeded.some(({ onExceed }) => onExceed === "block")) {
      return "budget_blocked"
    }
    return !isApproved && exceeded.some(({ onExceed }) => onExceed === "approve") ? "approval_required" : "reserved"
  }

  listApplying(spender: Spender, at: Date): ModelLimit[] {
    return this.limits.filter((limit) => !limit.isRemoved && counts(limit, spender) && isValid(limit, at))
  }

  /** What is spent of it in the window of this instant, in hundredths of its cents. */
  usedOf(limit: ModelLimit, at: Date): number {
    return limit.period === "order" ? 0 : this.#spentIn(limit, windowOf(limit, at))
  }

  /** What the window before left, in hundredths of its cents: nothing where it was over when the limit came. */
  carriedOf(limit: ModelLimit, at: Date): number {
    const window = windowOf(limit, at)
    const isNew = windowOf(limit, limit.validFrom ?? limit.addedAt) >= window
    return !limit.carryOver || isNew ? 0 : Math.max(0, limit.cents * HUNDREDTHS - this.#spentIn(limit, window - 1))
  }

  #spentIn(limit: ModelLimit, window: number): number {
    return [...this.spendings.values()]
      .filter(({ spender }) => counts(limit, spender))
      .flatMap((spending) => partsOf(spending).map((part) => ({ part, isOwn: spending.currencyCode === limit.currencyCode })))
      .filter(({ part }) => windowOf(limit, part.at) === window)
      // in its own currency a limit also counts what was there before it
      .map(({ part, isOwn }) => part.cents * (isOwn ? (isValid(limit, part.at) ? HUNDREDTHS : 0) : (part.percents.get(limit) ?? 0)))
      .reduce((sum, hundredths) => sum + hundredths, 0)
  }

  #percentsOf({ currencyCode, percent }: ModelMoney, at: Date): Map<ModelLimit, number> {
    const there = this.limits.filter((limit) => !limit.isRemoved && isValid(limit, at) && limit.currencyCode !== currencyCode)
    return new Map(percent === null ? [] : there.map((limit) => [limit, percent]))
  }
}

function partsOf({ own, credits }: ModelSpending): ModelPart[] {
  return [own, ...credits]
}

function percentFor({ currencyCode }: ModelLimit, money: ModelMoney): number | null {
  return currencyCode === money.currencyCode ? HUNDREDTHS : money.percent
}

function isValid({ validFrom, validUntil }: ModelLimit, at: Date): boolean {
  return (validFrom === null || validFrom <= at) && (validUntil === null || at < validUntil)
}

function counts({ subject }: ModelLimit, spender: Spender): boolean {
  switch (subject.type) {
    case "user":
      return spender.businessUserId === subject.id
    case "role":
      return spender.roleKeys.includes(subject.id)
    case "cost_center":
      return spender.costCenterIds.includes(subject.id)
    case "company":
      return true
  }
}

/** By time zone: making one takes longer than all else here. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
  calendars.set(timeZone, calendar)
  return calendar
}

/** A number that all instants of one window share; the window after has the next one. */
function windowOf({ period, timeZone }: ModelLimit, at: Date): number {
  const parts = Object.fromEntries(
    calendarOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)])
  )
  const { year = 0, month = 0, day = 0 } = parts
  // counted on the calendar, where every day is one day
  const days = Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
  switch (period) {
    case "order":
    case "total":
      return 0
    case "day":
      return days
    case "week":
      // since a Monday
      return Math.floor((days + 3) / 7)
    case "month":
      return year * 12 + month - 1
    case "quarter":
      return year * 4 + Math.ceil(month / 3) - 1
    case "year":
      return year
  }
}

export function writeCents(cents: number): string {
  return MathBN.div(cents, 100).toFixed()
}

import type { GapConfirmation } from "./gap-confirmation"

export type BudgetPeriod = "order" | "day" | "week" | "month" | "quarter" | "year" | "total"
export type BudgetSubjectType = "user" | "role" | "cost_center" | "company"
/** What exceeding it does: ask for approval, refuse, or only say so. */
export type OnExceed = "approve" | "block" | "warn"

/** A limit with what is spent of it in the period that runs. Amounts are decimals in major units. */
export interface Budget {
  id: string
  subject_type: BudgetSubjectType
  /** The user's id, the role's key, the cost center's id, or the company's id. */
  subject_id: string
  /** Null where it is gone. */
  subject_name: string | null
  /** Whether several people spend of it. */
  shared: boolean
  period: BudgetPeriod
  amount: string
  currency_code: string
  time_zone: string
  on_exceed: OnExceed
  carry_over: boolean
  valid_from: string | null
  /** Does not belong to it. */
  valid_until: string | null
  alert_shares: number[]
  version: number
  created_at: string
  /** Spent by orders that are placed. */
  used: string
  /** Held for orders that are being placed. */
  reserved: string
  /** Left over from the period before, where it carries over. */
  carried: string
  /** Below zero where it is exceeded. */
  left: string
  /** When the period that runs began; null for a budget per order or in total. */
  starts_at: string | null
  renews_at: string | null
  /** At the pace of the period that runs; null where there is nothing to tell. `used_up_at` is null where it lasts to the end. */
  forecast: { used_up_at: string | null } | null
}

/** What of a budget can be changed. Instants in ISO 8601; a day alone begins at midnight of the company's time zone. */
interface BudgetTerms {
  on_exceed?: OnExceed
  carry_over?: boolean
  valid_until?: string | null
  alert_shares?: number[]
}

export interface BudgetInput extends BudgetTerms {
  subject_type: BudgetSubjectType
  /** A user's id, a role's key or a cost center's id; left out for the company. */
  subject_id?: string
  period: BudgetPeriod
  amount: string | number
  valid_from?: string | null
}

/** A key that is left out stays as it is. */
export interface BudgetChanges extends BudgetTerms, GapConfirmation {
  version: number
  /** Empty, 0 or null takes the budget away. */
  amount?: string | number | null
}

export interface BudgetListQuery {
  subject_type?: BudgetSubjectType
  subject_id?: string
  period?: BudgetPeriod
  order?: "created_at" | "-created_at" | "amount" | "-amount"
  limit?: number
  offset?: number
  after?: string
}

export interface BudgetList {
  budgets: Budget[]
  count: number
  count_is_minimum: boolean
  limit: number
  offset: number
  next: string | null
}

/** One entry of the ledger, as this budget counts it. */
export interface StatementEntry {
  id: string
  kind: "reserve" | "commit" | "release" | "adjust"
  cause: string
  occurred_at: string
  /** The period it counts to. */
  starts_at: string
  used_change: string
  reserved_change: string
  is_me: boolean
  /** Null for whoever may not see other people's spending. */
  user_name: string | null
  order_id: string | null
  order_display_id: number | null
  /** `ungated`: the order came past the check; `second_order`: its basket was ordered before; `history`: it is from before the ledger. */
  source: "checkout" | "gated" | "ungated" | "second_order" | "history"
}

export interface StatementQuery {
  period?: "current" | "all"
  limit?: number
  after?: string
}

export interface Statement {
  budget: Budget
  /** Newest first. */
  entries: StatementEntry[]
  limit: number
  next: string | null
}

/** A budget as it is to be; with `limit_id` that one as it is to become. */
export interface WhatIfInput extends BudgetInput {
  limit_id?: string
}

/** What a budget would have done in one of its periods. */
export interface TriedPeriod {
  starts_at: string
  /** Null for a budget per order, which is tried on the last 90 days, and in total. */
  ends_at: string | null
  is_current: boolean
  /** False where older orders of the period were too many to look at: the figures are the least it was. */
  is_complete: boolean
  spent: string
  /** The amount, and what would have been carried over. */
  available: string
  exceeded: boolean
  orders: number
  orders_over: number
}

/** An order that would have gone over. */
export interface OverOrder {
  placed_at: string
  amount: string
  is_me: boolean
  /** Null for whoever may not see other people's spending. */
  user_name: string | null
  order_id: string | null
  order_display_id: number | null
}

export interface WhatIf {
  currency_code: string
  time_zone: string
  /** The oldest order of the company that the ledger knows; periods before are left out. */
  counted_since: string | null
  /** Newest first. */
  periods: TriedPeriod[]
  orders_over: number
  /** The newest 20 of those. */
  orders: OverOrder[]
}

export interface BudgetPeriodUse {
  starts_at: string
  /** Null for a budget in total. */
  ends_at: string | null
  is_current: boolean
  used: string
  reserved: string
  /** What could be spent by the budget as it is now, and what was carried over. */
  available: string
}

export interface BudgetPeriods {
  budget: Budget
  /** Up to the last 12, oldest first; none for a budget per order. */
  periods: BudgetPeriodUse[]
}

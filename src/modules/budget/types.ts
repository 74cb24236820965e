/** What a limit is counted for; all but a user's are shared by everybody in them (C1). */
export type LimitSubjectType = "user" | "role" | "cost_center" | "company"

export type LimitPeriod = "order" | "day" | "week" | "month" | "quarter" | "year" | "total"

/** What exceeding a limit does: ask for approval, refuse, or only say so. */
export type OnExceed = "approve" | "block" | "warn"

/** Whom or what a limit is for: the id of a user or cost center, the key of a role, or the company's own id. */
export interface LimitSubject {
  type: LimitSubjectType
  id: string
}

/**
 * How much may be spent, by whom and in which period (C1). Amounts are decimals in major units, as the
 * platform keeps them, written as strings; they never become floats.
 */
export interface Limit {
  id: string
  companyId: string
  subject: LimitSubject
  period: LimitPeriod
  amount: string
  /** ISO 4217, lower case. */
  currencyCode: string
  /** IANA name; in which the period begins at midnight. */
  timeZone: string
  onExceed: OnExceed
  /** Whether what was left in the period before may be spent as well (C9). */
  carryOver: boolean
  /** From this instant on; null: from ever. */
  validFrom: Date | null
  /** Up to this instant, which does not belong to it; null: for ever. */
  validUntil: Date | null
  /** Percents of the amount at which somebody is told, each once a period (C9). */
  alertShares: number[]
  version: number
  createdAt: Date
}

/** What a company books its orders on; those of a company are trees (C1). */
export interface CostCenter {
  id: string
  companyId: string
  /** The one above it; null at the top. */
  parentId: string | null
  /** What the company calls it; unique in it, without case. */
  code: string
  name: string
  /** An inactive one cannot be chosen; its budgets still hold what is spent below it. */
  active: boolean
  version: number
}

/** Half-open: its start belongs to it, its end does not. */
export interface Window {
  startsAt: Date
  /** Null for a limit in total. */
  endsAt: Date | null
}

/** What is spent of a limit in one window. */
export interface WindowBalance {
  window: Window
  /** Held for orders that are being placed. */
  reserved: string
  /** Spent by orders that are placed. */
  committed: string
  /** Counts the moves of the balance; null where none was made yet. */
  balanceVersion: string | null
}

/** A limit with what is spent of it in one window; for a limit per order there is neither window nor balance. */
export interface LimitState extends Omit<WindowBalance, "window"> {
  limit: Limit
  window: Window | null
  /** Left over from the window before, where the limit carries over. */
  carried: string
  /** The window that this is left over from; null where the limit does not carry over. */
  before: WindowBalance | null
  /** The window that what is left of this one goes over to, and which may have spent it already; null where the limit does not carry over. */
  after: WindowBalance | null
}

/** Who spends, as it stands when the order is placed. */
export interface Spender {
  companyId: string
  businessUserId: string
  customerId: string
  roleKeys: readonly string[]
  /** The chosen cost center and those above it. */
  costCenterIds: readonly string[]
}

/** An amount, and what one of its currency is worth in others, where the shop says so. */
export interface Money {
  amount: string
  /** ISO 4217, lower case. */
  currencyCode: string
  rates: Readonly<Record<string, string>>
}

/** A limit that an amount goes over. */
export interface ExceededLimit {
  /** As it stands in the window of the order, or in the one after, where that has spent already what goes over to it. */
  state: LimitState
  /** The amount asked for, in the limit's currency; in the window after, how much less goes over to it. */
  amount: string
}

export type BudgetDecision =
  | { outcome: "allowed"; warnings: ExceededLimit[] }
  | { outcome: "refused"; reason: "budget_blocked" | "approval_required"; exceeded: ExceededLimit[] }
  | { outcome: "refused"; reason: "currency_mismatch"; limits: Limit[] }

/**
 * Where a spending came from: `ungated` past every gate, `second_order` of a cart that had become another order
 * already, `history` from before the ledger.
 */
export type SpendingSource = "checkout" | "gated" | "ungated" | "second_order" | "history"

export interface ReserveInput {
  /** Names the run; the same key twice is one reservation. */
  key: string
  spender: Spender
  cartId: string | null
  money: Money
  /** The order that it is for, where that exists already: a draft that is about to be placed. */
  orderId?: string
  /** What the order comes to as a whole, where only a part of it is new: a limit per order is held against that. */
  wholeAmount?: string
  /** When the order is placed: the instant decides about the periods it counts to. */
  placedAt: Date
  /** An approval lifts every limit that asks for one, and none that blocks. */
  isApproved: boolean
  /** What the entry gives as its cause; left out: `checkout`. */
  cause?: string
}

export type ReserveOutcome =
  | { outcome: "reserved"; spendingId: string; warnings: ExceededLimit[] }
  | Extract<BudgetDecision, { outcome: "refused" }>

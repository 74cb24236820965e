import type { BudgetPeriod, BudgetSubjectType, OnExceed } from "./budget-types"

/** What the order of a cart will carry. */
export interface PurchaseDetails {
  /** The chosen one, else the default; null where there is none, and where the chosen one was taken away since. */
  cost_center_id: string | null
  /** What can be chosen, the default first. */
  cost_centers: { id: string; code: string; name: string; is_default: boolean }[]
  purchase_order_number: string | null
}

/** A key that is left out stays as it is; null takes the choice or the number back. */
export interface PurchaseDetailsInput {
  cost_center_id?: string | null
  /** One line of at most 64 characters. */
  purchase_order_number?: string | null
}

/** One limit that applies to an order, with its figures as decimals in the limit's own currency. */
export interface LimitCheck {
  id: string
  subject_type: BudgetSubjectType
  subject_id: string
  period: BudgetPeriod
  currency_code: string
  amount: string
  /** What the period before left, where the limit carries over. */
  carried: string
  used: string
  /** Held for orders that are being placed. */
  reserved: string
  left: string
  renews_at: string | null
  on_exceed: OnExceed
  exceeded: boolean
  /** In the client's language; null where the limit is kept. */
  message: string | null
}

export interface PurchaseCheck {
  cart_id: string
  /** Whether it would be ordered now. */
  allowed: boolean
  reason:
    | "budget_blocked"
    | "approval_required"
    | "currency_mismatch"
    | "company_required"
    | "company_inactive"
    | "user_deactivated"
    | "permission_denied"
    | "cost_center_unavailable"
    | "cart_awaiting_approval"
    | null
  message: string | null
  /** Goods and shipping with tax, before gift cards and store credit. */
  amount: string
  currency_code: string
  /** Every limit that applies, those that are exceeded first. */
  limits: LimitCheck[]
  /** Who can raise a limit; empty where none is exceeded. */
  contacts: { name: string; email: string }[]
  /** Who would be asked, where an approval is what it needs; empty where nobody can approve it. */
  approvers: { name: string; email: string }[]
  /** The approval rules that ask for one; empty where none does. */
  rules: { id: string; name: string }[]
  /** The request that this cart waits with, and that keeps it from being changed; null where there is none. */
  approval_request: {
    id: string
    /** `released`: it is approved, and can be ordered as it is until `released_until`. */
    status: "open" | "approved" | "released" | "failed" | "expired" | "rejected"
    released_until: string | null
  } | null
}

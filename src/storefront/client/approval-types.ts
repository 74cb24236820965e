import type { GapConfirmation } from "./gap-confirmation"
import type { BudgetPeriod, BudgetSubjectType, OnExceed } from "./budget-types"
import type { OrderAddress } from "./order-types"

/**
 * `open`: waits for a decision; `approved`: decided, and being ordered at this moment; `released`: approved, and its buyer may order it
 * until `released_until`; `expired`: released, and not ordered by `released_until`, or, where that is null, not decided in time; `failed`: approved, but no order came of it: it may be approved
 * again or rejected.
 */
export type ApprovalStatus = "open" | "approved" | "released" | "ordered" | "failed" | "expired" | "rejected" | "withdrawn"

/** Why no order came of an approved request. */
export type ApprovalFailureCode =
  | "approval_outdated"
  | "budget_blocked"
  | "approval_required"
  | "currency_mismatch"
  | "cost_center_unavailable"
  | "company_required"
  | "company_inactive"
  | "user_deactivated"
  | "permission_denied"
  | "payment_needs_buyer"
  | "payment_refused"
  | "stock_gone"
  | "order_uncertain"
  | "order_failed"

/** What the one who asks may do with a request now. */
export type ApprovalAct = "approve" | "reject" | "edit" | "comment" | "withdraw" | "change" | "delete"

/** Somebody of the company; the name is null where the person is gone. */
export interface ApprovalPerson {
  id: string
  name: string | null
  is_me: boolean
}

/** One limit that was exceeded when the request was made, with the figures of then, in the limit's currency. */
export interface ApprovalLimitReason {
  kind: "limit"
  limit_id: string
  subject_type: BudgetSubjectType
  subject_id: string
  period: BudgetPeriod
  limit_amount: string
  left: string
  amount: string
  currency_code: string
}

/** Why it needs an approval: a limit that was exceeded, or a rule by the name of then. */
export type ApprovalReason = ApprovalLimitReason | { kind: "rule"; rule_id: string; rule_name: string }

/** One role; the name of a built-in one is null. */
export interface ApprovalRole {
  key: string
  name: string | null
}

/** One approval that a request needs: of one person who holds any of the roles. */
export interface ApprovalSlot {
  roles: ApprovalRole[]
  approved_by: ApprovalPerson | null
  approved_at: string | null
}

/** All slots of a tier are needed, before the next one begins. */
export interface ApprovalTier {
  state: "done" | "current" | "waiting"
  slots: ApprovalSlot[]
}

export interface Approval {
  id: string
  cart_id: string
  status: ApprovalStatus
  /** Goes up with every act; an edit names it. */
  version: number
  created_at: string
  buyer: ApprovalPerson
  /** For whom it was asked; null for the own company. */
  delegate: { customer_number: string; name: string | null } | null
  /** Goods and shipping with tax, before gift cards and store credit; a decimal. */
  amount: string
  currency_code: string
  line_count: number
  last_comment: string | null
  comment_count: number
  cost_center: { id: string; code: string; name: string } | null
  purchase_order_number: string | null
  reasons: ApprovalReason[]
  /** Who decided last; null while nobody did. */
  decision: { outcome: "approved" | "rejected"; by: ApprovalPerson; at: string } | null
  /** Null unless it is `failed`; the message is in the client's language. */
  failure: { code: ApprovalFailureCode; message: string } | null
  /** Until when its buyer may order it, where it was released. */
  released_until: string | null
  order: { id: string; display_id: number | null } | null
  /** Whether the basket cannot be changed because of this request. */
  cart_frozen: boolean
  allowed_acts: ApprovalAct[]
  /** Up to what one may approve, where this is more: one may lower or reject it. */
  over_ceiling: { amount: string; currency_code: string } | null
}

/** One step of a request's life; those with a text are the comments. */
export interface ApprovalEvent {
  id: string
  kind:
    | "requested"
    | "commented"
    | "edited"
    | "approved"
    | "released"
    | "rejected"
    | "withdrawn"
    | "changed"
    | "ordered"
    | "failed"
    | "expired"
  at: string
  /** Null for what the shop itself did. */
  author: ApprovalPerson | null
  /** For whom the author stood in; null where they acted for themselves. */
  deputy_for: string | null
  text: string | null
  failure_code: ApprovalFailureCode | null
  /** What an approver lowered, 0 where a line was removed; empty for every other step. */
  lines: { id: string; name: string; from: number; to: number }[]
  /** In which tier it was approved, from 1; null for every other step, and where there are no tiers. */
  tier: number | null
}

/** How a limit of the buyer stands now, and what approving does to it; amounts in the limit's currency. */
export interface ApprovalLimit {
  limit_id: string
  subject_type: BudgetSubjectType
  subject_id: string
  subject_name: string | null
  period: BudgetPeriod
  amount: string
  currency_code: string
  carried: string
  used: string
  reserved: string
  left: string
  renews_at: string | null
  on_exceed: OnExceed
  /** Whether the basket goes over it by now; one that blocks cannot be lifted by an approval. */
  exceeded: boolean
  /** Below zero where it goes over; null where there is no rate between the currencies. */
  left_after: string | null
}

export interface ApprovalDetail extends Approval {
  /** As the buyer saw them when they asked, and lowered since by who may decide; one that was removed has the quantity 0. */
  items: {
    id: string
    name: string
    sku: string | null
    variant_id: string | null
    thumbnail: string | null
    quantity: number
    /** What the buyer asked for. */
    asked_quantity: number
    unit_price: string
    /** Whether the price holds the tax already; the total always does. */
    is_tax_inclusive: boolean
    total: string
  }[]
  shipping_methods: { name: string; amount: string }[]
  promotion_codes: string[]
  item_total: string
  shipping_total: string
  tax_total: string
  discount_total: string
  shipping_address: OrderAddress | null
  billing_address: OrderAddress | null
  /** Empty where one approval of anybody who may decide is enough. */
  tiers: ApprovalTier[]
  /** In which of them it is, from 1; null where there are none. */
  tier: number | null
  /** Oldest first. */
  events: ApprovalEvent[]
  /** What approving does: it is ordered at once, or given back to its buyer to be ordered. */
  on_approve: "order" | "release"
  /** Every limit that holds for the buyer; empty once it is ordered, rejected or withdrawn. */
  limits: ApprovalLimit[]
  /** What the buyer's orders in this currency come to in the month that runs. */
  monthly_total: { amount: string; currency_code: string; order_count: number }
  /** Who can approve it now, and for whom they stand in, if for anybody; empty once it is decided. */
  deciders: (ApprovalPerson & { deputy_for: string | null })[]
}

/** What each line is lowered to, 0 removes it; lines that are left out stay. */
export interface ApprovalEdit {
  lines: { id: string; quantity: number }[]
  /** Of the request as it was shown. */
  version: number
}

export interface ApprovalListQuery {
  /** `mine` (left out), `to_decide`: what waits for one's decision, `company`: everybody's; the last two need `approvals.decide`. */
  role?: "mine" | "to_decide" | "company"
  status?: ApprovalStatus
  user_id?: string
  order?: "created_at" | "-created_at" | "amount" | "-amount"
  limit?: number
  offset?: number
  after?: string
}

/** A mail for each request as it comes, or one a day with all of them. */
export type ApprovalMailMode = "at_once" | "daily"

export interface ApprovalMails {
  mode: ApprovalMailMode
  /** Hour of the day, by the company's clocks, at which daily mails leave. */
  digest_hour: number
}

/** How approvals go in a company; null is as the shop says (`defaults`). */
export interface ApprovalSettings {
  /** 0 where nothing was ever set. */
  version: number
  /** Whether somebody who decides may decide about the own request. */
  own_approval: boolean | null
  /** Hours after which those who were asked are reminded once; 0 is never. */
  reminder_hours: number | null
  /** Hours after which the main contacts are asked as well; 0 is never. */
  escalation_hours: number | null
  /** Days after which a request that nobody decided expires; 0 is never. */
  expiry_days: number | null
  defaults: { own_approval: boolean; reminder_hours: number; escalation_hours: number; expiry_days: number }
}

/** The whole of it, which replaces what was set before; `version` is of that. */
export type ApprovalSettingsInput = Omit<ApprovalSettings, "defaults">

/** Somebody who has asked for an approval. */
export interface ApprovalBuyer {
  id: string
  name: string
  /** No longer in the company; the requests are there still. */
  has_left: boolean
}

/** Up to what somebody may approve. */
export interface ApprovalCeiling {
  user: { id: string; name: string; email: string }
  /** Has no ceiling, so that somebody can always approve. */
  is_main_contact: boolean
  /** A decimal; null where there is none. */
  amount: string | null
  currency_code: string
  /** 0 where none was ever set. */
  version: number
}

/** In the company's currency; null is no ceiling. `version` is of the one that it replaces. */
export type ApprovalCeilingInput = Pick<ApprovalCeiling, "amount" | "version"> & GapConfirmation

/** Somebody who decides, and who does so for them during an absence. */
export interface ApprovalDeputy {
  user: { id: string; name: string }
  /** Days by the company's clocks, both included; null where there is none. */
  absence: {
    deputy: { id: string; name: string | null }
    starts_on: string
    ends_on: string
    /** Whether the deputy decides at this moment. */
    is_running: boolean
  } | null
  /** 0 where nobody was ever named. */
  version: number
}

/** `version` is of the one that it replaces; null names nobody any more. */
export interface ApprovalDeputyInput {
  version: number
  absence: { deputy_id: string; starts_on: string; ends_on: string } | null
}

/** Whom one can name: active users of the company, by name. */
export interface ApprovalDeputyCandidates {
  candidates: { id: string; name: string }[]
}

export interface ApprovalList {
  approval_requests: Approval[]
  count: number
  count_is_minimum: boolean
  limit: number
  offset: number
  next: string | null
}

import type { RequestTier } from "./rule-types"

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

/** An address as a person reads it. */
export interface SnapshotAddress {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
}

/** What was asked for, as the buyer saw it; decimals are text. */
export interface RequestSnapshot {
  items: {
    id: string
    name: string
    sku: string | null
    variant_id: string | null
    thumbnail: string | null
    /** 0 for a line that an approver has removed. */
    quantity: number
    /** What the buyer asked for, where an approver has lowered it since. */
    asked_quantity?: number
    unit_price: string
    is_tax_inclusive: boolean
    total: string
  }[]
  shipping_methods: { name: string; amount: string }[]
  promotion_codes: string[]
  item_total: string
  shipping_total: string
  tax_total: string
  /** Off the lines, with tax; what is off the delivery is in `shipping_total`. */
  discount_total: string
  shipping_address: SnapshotAddress | null
  billing_address: SnapshotAddress | null
}

/** Why a request was made: a limit that was exceeded, or a rule that asks for it (C7). */
export type RequestReason = LimitReason | RuleReason

/** A rule by the name it had when the request was made. */
interface RuleReason {
  kind: "rule"
  rule_id: string
  rule_name: string
}

/** A limit that was exceeded when the request was made, with the figures of then. */
interface LimitReason {
  /** Left out in those from before there were rules. */
  kind?: "limit"
  limit_id: string
  subject_type: "user" | "role" | "cost_center" | "company"
  subject_id: string
  period: "order" | "day" | "week" | "month" | "quarter" | "year" | "total"
  limit_amount: string
  left: string
  amount: string
  currency_code: string
}

/** What is written down of a request when it is made. */
export interface NewRequest {
  id: string
  companyId: string
  businessUserId: string
  customerId: string
  cartId: string
  amount: string
  currencyCode: string
  fingerprint: string
  snapshot: RequestSnapshot
  reasons: RequestReason[]
  /** Null: everybody decides who may, and one is enough. */
  tiers: RequestTier[] | null
  costCenterId: string | null
  purchaseOrderNumber: string | null
  delegate: { customerNumber: string; name: string | null } | null
  /** With which the buyer began to pay; null where they did not. */
  paymentProviderId: string | null
  comment: string | null
}

/** A line that an approver has lowered (C6); `to` is 0 where it was removed. */
export interface LineChange {
  id: string
  name: string
  from: number
  to: number
}

/** Who acts on a request, in which place. */
export interface RequestAuthor {
  businessUserId: string
  customerId: string
  /** Whom they stand in for; null or left out where they act for themselves. */
  forId?: string | null
}

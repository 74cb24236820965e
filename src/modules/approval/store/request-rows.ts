import type { RequestTier } from "../rule-types"
import type { ApprovalFailureCode, RequestReason, RequestSnapshot } from "../types"
import type { RequestStatus } from "../rules/request-states"

/** A request as its row says it; decimals are text. */
export interface RequestRow {
  id: string
  company_id: string
  business_user_id: string
  customer_id: string
  cart_id: string
  status: RequestStatus
  cart_frozen: boolean
  version: number
  amount: string
  currency_code: string
  line_count: number
  fingerprint: string
  reasons: RequestReason[]
  cost_center_id: string | null
  purchase_order_number: string | null
  delegate_customer_number: string | null
  delegate_name: string | null
  decision: "approved" | "rejected" | null
  /** The decider's place. */
  decided_by_id: string | null
  decided_by_customer_id: string | null
  decided_at: Date | null
  failure_code: ApprovalFailureCode | null
  failure_detail: string | null
  order_id: string | null
  ordering_at: Date | null
  ordering_tries: number
  /** Until when its buyer may order it; null where it was never released. */
  released_until: Date | null
  payment_provider_id: string | null
  removed_at: Date | null
  /** Null: everybody decides who may, and one is enough. */
  tiers: RequestTier[] | null
  /** Which of them it is in. */
  tier: number
  /** The roles of each approval that is open now; null: of anybody who may decide. */
  open_slots: string[][] | null
  /** Since when it is in its tier; null: since it was sent. */
  tier_began_at: Date | null
  reminded_at: Date | null
  escalated_at: Date | null
  created_at: Date
  updated_at: Date
}

export const requestColumns = `r.id, r.company_id, r.business_user_id, r.customer_id, r.cart_id, r.status, r.cart_frozen, r.version,
  trim_scale(r.amount)::text as amount, r.currency_code, r.line_count, r.fingerprint, r.reasons, r.cost_center_id, r.purchase_order_number,
  r.delegate_customer_number, r.delegate_name, r.decision, r.decided_by_id, r.decided_by_customer_id, r.decided_at, r.failure_code,
  r.failure_detail, r.order_id, r.ordering_at, r.ordering_tries, r.released_until, r.payment_provider_id,
  r.removed_at, r.tiers, r.tier, r.open_slots, r.tier_began_at, r.reminded_at, r.escalated_at, r.created_at, r.updated_at`

/** A request as lists show it. */
export type ListedRequest = RequestRow & {
  /** Null where the person is gone. */
  buyer_name: string | null
  decider_name: string | null
  company_name: string | null
  last_comment: string | null
  comment_count: number
  order_display_id: number | null
  cost_center_code: string | null
  cost_center_name: string | null
}

/** What a place is called; whoever has left is named as well. */
export function nameSql(alias: string): string {
  return `coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.email)`
}

/** People, cost centers and orders stand in other rooms' tables: named here, a list costs one statement. */
export const listedColumns = `${requestColumns}, ${nameSql("b")} as buyer_name, ${nameSql("d")} as decider_name, c.name as company_name,
  o.display_id as order_display_id, k.code as cost_center_code, k.name as cost_center_name,
  (select e.text from cc_approval_event e where e.request_id = r.id and e.text is not null order by e.id desc limit 1) as last_comment,
  (select count(*)::int from cc_approval_event e where e.request_id = r.id and e.text is not null) as comment_count`

export const listedTables = `cc_approval_request r
  left join cc_business_user b on b.id = r.business_user_id
  left join cc_business_user d on d.id = r.decided_by_id
  left join cc_company c on c.id = r.company_id
  left join cc_cost_center k on k.id = r.cost_center_id
  left join "order" o on o.id = r.order_id`

export type DetailedRequest = ListedRequest & { snapshot: RequestSnapshot }

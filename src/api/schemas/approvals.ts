import { z } from "@medusajs/framework/zod"
import { listAnswer, listQuery } from "./list"
import { orderAddressSchema } from "./orders"
import { idSchema, typedLine, typedText } from "./text"

const decimal = z.string()
const timestamp = z.iso.datetime()

const MAX_COMMENT = 2_000

/** As many as a basket can sensibly have. */
const MAX_LINES = 1_000
const MAX_QUANTITY = 1_000_000_000

/**
 * `open`: waits for a decision; `approved`: decided, and being ordered at this moment; `released`: approved, and its buyer may order it
 * until `released_until`; `ordered`; `failed`: approved, but no order came of it: it may be approved again or rejected; `expired`: released, and
 * not ordered by `released_until`, or, where that is null, not decided in time; `rejected`; `withdrawn` by the buyer.
 */
const approvalStatuses = ["open", "approved", "released", "ordered", "failed", "expired", "rejected", "withdrawn"] as const

/** Why no order came of an approved request. */
const approvalFailureCodes = [
  "approval_outdated",
  "budget_blocked",
  "approval_required",
  "currency_mismatch",
  "cost_center_unavailable",
  "company_required",
  "company_inactive",
  "user_deactivated",
  "permission_denied",
  "payment_needs_buyer",
  "payment_refused",
  "stock_gone",
  "order_uncertain",
  "order_failed",
] as const

const emptyToNull = (text: string): string | null => (text === "" ? null : text)
/** Plain text, which may have several lines. */
const optionalComment = typedText({ min: 0, max: MAX_COMMENT }).transform(emptyToNull).nullable().default(null)

/** POST /store/carts/:id/approval-requests */
export const approvalSendBody = z.strictObject({ comment: optionalComment })
export const approvalApproveBody = z.strictObject({
  comment: optionalComment,
  /** In which of its tiers the request was shown, from 1; in another one by now: `approval_already_decided`. */
  tier: z.number().int().min(1).optional(),
})
export const approvalRejectBody = z.strictObject({ comment: typedText({ max: MAX_COMMENT }) })
export const approvalCommentBody = z.strictObject({ text: typedText({ max: MAX_COMMENT }) })
/** What each line is lowered to, 0 removes it; lines that are left out stay. `version` is that of the request as it was shown. */
export const approvalEditBody = z.strictObject({
  lines: z
    .array(z.strictObject({ id: idSchema, quantity: z.number().int().min(0).max(MAX_QUANTITY) }))
    .min(1)
    .max(MAX_LINES),
  version: z.number().int().min(1),
})
/** Withdrawing and changing take nothing. */
export const approvalActBody = z.strictObject({})

/** How one is told of requests: a mail for each as it comes, or one a day with all of them. */
export const approvalMailsBody = z.strictObject({ mode: z.enum(["at_once", "daily"]) })
export const approvalMailsResponse = z.strictObject({
  approval_mails: z.strictObject({
    mode: z.enum(["at_once", "daily"]),
    /** Hour of the day, by the company's clocks, at which daily mails leave. */
    digest_hour: z.number().int(),
  }),
})

/** Somebody of the company; the name is null where the person is gone. */
const personSchema = z.strictObject({ id: z.string(), name: z.string().nullable(), is_me: z.boolean() })

/** One limit that was exceeded when the request was made, with the figures of then, in the limit's currency. */
const limitReasonSchema = z.strictObject({
  kind: z.literal("limit"),
  limit_id: z.string(),
  subject_type: z.enum(["user", "role", "cost_center", "company"]),
  subject_id: z.string(),
  period: z.enum(["order", "day", "week", "month", "quarter", "year", "total"]),
  limit_amount: decimal,
  /** What was left of it. */
  left: decimal,
  /** What the basket comes to. */
  amount: decimal,
  currency_code: z.string(),
})

/** Why it needs an approval: a limit that was exceeded, or a rule, by the name of then. */
const approvalReasonSchema = z.discriminatedUnion("kind", [
  limitReasonSchema,
  z.strictObject({ kind: z.literal("rule"), rule_id: z.string(), rule_name: z.string() }),
])

/** What the one who asks may do with a request now. */
const approvalActs = ["approve", "reject", "edit", "comment", "withdraw", "change", "delete"] as const

const approvalSchema = z.strictObject({
  id: z.string(),
  cart_id: z.string(),
  status: z.enum(approvalStatuses),
  /** Goes up with every act; an edit names it. */
  version: z.number(),
  created_at: timestamp,
  buyer: personSchema,
  /** For whom it was asked (B10); null for the own company. */
  delegate: z.strictObject({ customer_number: z.string(), name: z.string().nullable() }).nullable(),
  /** Goods and shipping with tax, before gift cards and store credit. */
  amount: decimal,
  currency_code: z.string(),
  line_count: z.number(),
  /** The newest comment of anybody; null where there is none. */
  last_comment: z.string().nullable(),
  comment_count: z.number(),
  cost_center: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
  purchase_order_number: z.string().nullable(),
  reasons: z.array(approvalReasonSchema),
  /** Who decided last, and when; null while nobody did. */
  decision: z
    .strictObject({ outcome: z.enum(["approved", "rejected"]), by: personSchema, at: timestamp })
    .nullable(),
  /** Null unless it is `failed`; the message is in the language of the one who asks. */
  failure: z.strictObject({ code: z.enum(approvalFailureCodes), message: z.string() }).nullable(),
  /** Until when its buyer may order it, where it was released; null for all others. */
  released_until: timestamp.nullable(),
  order: z.strictObject({ id: z.string(), display_id: z.number().nullable() }).nullable(),
  /** Whether the basket cannot be changed because of this request. */
  cart_frozen: z.boolean(),
  allowed_acts: z.array(z.enum(approvalActs)),
  /** Up to what the one who asks may approve, where it is more than that: they may lower or reject it. */
  over_ceiling: z.strictObject({ amount: decimal, currency_code: z.string() }).nullable(),
})
export type Approval = z.infer<typeof approvalSchema>

/** The request's life, oldest first; those with a text are the comments. */
const approvalEventSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    "requested",
    "commented",
    "edited",
    "approved",
    "released",
    "rejected",
    "withdrawn",
    "changed",
    "ordered",
    "failed",
    "expired",
  ]),
  at: timestamp,
  /** Null for what the shop itself did. */
  author: personSchema.nullable(),
  /** For whom the author stood in; null where they acted for themselves. */
  deputy_for: z.string().nullable(),
  text: z.string().nullable(),
  failure_code: z.enum(approvalFailureCodes).nullable(),
  /** What an approver lowered, 0 where a line was removed; empty for every other step. */
  lines: z.array(z.strictObject({ id: z.string(), name: z.string(), from: z.number(), to: z.number() })),
  /** In which tier it was approved, from 1; null for every other step, and where there are no tiers. */
  tier: z.number().nullable(),
})

/** How a limit of the buyer stands now, and what approving does to it; amounts in the limit's currency. */
const approvalLimitSchema = z.strictObject({
  limit_id: z.string(),
  subject_type: z.enum(["user", "role", "cost_center", "company"]),
  subject_id: z.string(),
  subject_name: z.string().nullable(),
  period: z.enum(["order", "day", "week", "month", "quarter", "year", "total"]),
  amount: decimal,
  currency_code: z.string(),
  carried: decimal,
  used: decimal,
  reserved: decimal,
  left: decimal,
  renews_at: timestamp.nullable(),
  on_exceed: z.enum(["approve", "block", "warn"]),
  /** Whether the basket goes over it by now; one that blocks cannot be lifted by an approval. */
  exceeded: z.boolean(),
  /** What is left once it is ordered, below zero where it goes over; null where there is no rate between the currencies. */
  left_after: decimal.nullable(),
})

export const approvalDetailSchema = approvalSchema.extend({
  /** As the buyer saw them when they asked, and lowered since by who may decide; one that was removed has the quantity 0. */
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      sku: z.string().nullable(),
      variant_id: z.string().nullable(),
      thumbnail: z.string().nullable(),
      quantity: z.number(),
      /** What the buyer asked for. */
      asked_quantity: z.number(),
      unit_price: decimal,
      /** Whether the price holds the tax already; the total always does. */
      is_tax_inclusive: z.boolean(),
      total: decimal,
    })
  ),
  shipping_methods: z.array(z.strictObject({ name: z.string(), amount: decimal })),
  promotion_codes: z.array(z.string()),
  item_total: decimal,
  shipping_total: decimal,
  tax_total: decimal,
  discount_total: decimal,
  shipping_address: orderAddressSchema.nullable(),
  billing_address: orderAddressSchema.nullable(),
  events: z.array(approvalEventSchema),
  /**
   * What approving does: it is ordered at once, or given back to its buyer to be ordered, because the shop wants that or its
   * payment needs the buyer.
   */
  on_approve: z.enum(["order", "release"]),
  /** Every limit that holds for the buyer; empty once it is ordered, rejected or withdrawn. */
  limits: z.array(approvalLimitSchema),
  /** What the buyer's orders in this currency come to in the company's calendar month that runs. */
  monthly_total: z.strictObject({ amount: decimal, currency_code: z.string(), order_count: z.number() }),
  /**
   * Which approvals it needs, one tier after the other, all slots of each; empty where one of anybody who may decide is enough.
   * The name of a built-in role is null.
   */
  tiers: z.array(
    z.strictObject({
      state: z.enum(["done", "current", "waiting"]),
      slots: z.array(
        z.strictObject({
          /** One person who holds any of them. */
          roles: z.array(z.strictObject({ key: z.string(), name: z.string().nullable() })),
          approved_by: personSchema.nullable(),
          approved_at: timestamp.nullable(),
        })
      ),
    })
  ),
  /** In which of them it is, from 1; null where there are none. */
  tier: z.number().nullable(),
  /** Who can approve it now, by name; empty once it is decided. */
  deciders: z.array(
    personSchema.extend({
      /** For whom they stand in; null where they decide for themselves. */
      deputy_for: z.string().nullable(),
    })
  ),
})
export type ApprovalDetail = z.infer<typeof approvalDetailSchema>
export const approvalResponse = z.strictObject({ approval_request: approvalDetailSchema })

const listing = {
  limit: listQuery.limit,
  offset: listQuery.offset,
  after: listQuery.after,
  order: z.enum(["created_at", "-created_at", "amount", "-amount"]).default("-created_at"),
  status: z.enum(approvalStatuses).optional(),
}

export const approvalListQuery = z.strictObject({
  ...listing,
  /**
   * `mine`: what the one who asks has sent. `to_decide`: what waits for a decision of theirs (`open` and `failed`).
   * `company`: everybody's. The last two need `approvals.decide`.
   */
  role: z.enum(["mine", "to_decide", "company"]).default("mine"),
  /** Of this user of the company only. */
  user_id: idSchema.optional(),
})
export const approvalListResponse = z.strictObject({ approval_requests: z.array(approvalSchema), ...listAnswer })

/** Those of the company who ever asked for an approval, by name. */
export const approvalBuyersQuery = z.strictObject({
  /** Any part of a name or e-mail. */
  q: typedLine({ min: 0, max: 200 }).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const approvalBuyersResponse = z.strictObject({
  /** `has_left`: no longer in the company; the requests are there still. */
  buyers: z.array(z.strictObject({ id: z.string(), name: z.string(), has_left: z.boolean() })),
})

export const approvalRemovedResponse = z.strictObject({ id: z.string(), deleted: z.literal(true) })

const company = z.strictObject({ id: z.string(), name: z.string() })

/** For an operator nobody is "me", and there is nothing to do. */
const adminApprovalSchema = approvalSchema.omit({ allowed_acts: true, over_ceiling: true }).extend({ company })
export type AdminApproval = z.infer<typeof adminApprovalSchema>
const adminApprovalDetailSchema = approvalDetailSchema.omit({ allowed_acts: true, over_ceiling: true }).extend({
  company,
  /** What the platform said when it failed. */
  failure_detail: z.string().nullable(),
})
export type AdminApprovalDetail = z.infer<typeof adminApprovalDetailSchema>
export const adminApprovalListQuery = z.strictObject({ ...listing, company_id: idSchema.optional() })
export const adminApprovalListResponse = z.strictObject({ approval_requests: z.array(adminApprovalSchema), ...listAnswer })
export const adminApprovalResponse = z.strictObject({ approval_request: adminApprovalDetailSchema })

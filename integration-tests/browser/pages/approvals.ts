import type { Approval, ApprovalDetail } from "../../../src/api/schemas/approvals"
import type { Me } from "../../../src/api/schemas/company"
import type { PurchaseCheck } from "../../../src/api/schemas/purchase-check"
import { chief, orderDetail, orderer, purchaseCheck } from "./orders"

const features = { center: true, approvals: true, budgets: true }

/** A main contact who decides, and orders as well. */
export const decider: Me = {
  ...chief,
  current: chief.current && { ...chief.current, features, permissions: [...chief.current.permissions, "approvals.decide"] },
}

/** A buyer where there are approvals. */
export const sender: Me = { ...orderer, current: orderer.current && { ...orderer.current, features } }

const ben = { id: "bu_2", name: "Ben Adler", is_me: false }
const anna = { id: "bu_1", name: "Anna Müller", is_me: false }

function approval(id: string, changes: Partial<Approval>): Approval {
  return {
    id,
    cart_id: "cart_9",
    status: "open",
    version: 1,
    created_at: "2026-03-02T08:15:00.000Z",
    buyer: ben,
    delegate: null,
    amount: "523.45",
    currency_code: "eur",
    line_count: 2,
    last_comment: "The old drill is broken; we need this by Friday.",
    comment_count: 1,
    cost_center: { id: "costcenter_1", code: "4711", name: "Workshop" },
    purchase_order_number: "PO-77",
    reasons: [
      {
        kind: "limit",
        limit_id: "limit_1",
        subject_type: "user",
        subject_id: "bu_2",
        period: "month",
        limit_amount: "400",
        left: "276.55",
        amount: "523.45",
        currency_code: "eur",
      },
    ],
    decision: null,
    failure: null,
    released_until: null,
    order: null,
    cart_frozen: true,
    allowed_acts: ["approve", "reject", "edit", "comment"],
    over_ceiling: null,
    ...changes,
  }
}

/** What waits: one as most are, one that failed, and one with a name and a comment out for trouble. */
export const waiting: Approval[] = [
  approval("appr_1", {}),
  approval("appr_2", {
    status: "failed",
    amount: "1234567.8",
    decision: { outcome: "approved", by: anna, at: "2026-03-02T09:00:00.000Z" },
    failure: { code: "stock_gone", message: "Something was sold out in the meantime." },
    delegate: { customer_number: "0020077", name: "Hafenlogistik Nord KG" },
    last_comment: null,
    comment_count: 0,
  }),
  approval("appr_3", {
    buyer: { id: "bu_3", name: "<b>Carla</b> Wolfeschlegelsteinhausenbergerdorff-Obermeier", is_me: false },
    last_comment: `<script>alert(1)</script> ${"EINKAUFSBESTELLNUMMER".repeat(12)}`,
    reasons: [],
  }),
]

/** A buyer's own: one in process, one rejected, one ordered. */
export const own: Approval[] = [
  approval("appr_4", { buyer: { ...ben, is_me: true }, allowed_acts: ["comment", "withdraw"] }),
  approval("appr_5", {
    buyer: { ...ben, is_me: true },
    cart_id: "cart_1",
    status: "rejected",
    decision: { outcome: "rejected", by: anna, at: "2026-03-03T08:00:00.000Z" },
    last_comment: "Please take the smaller pack.",
    allowed_acts: ["change", "delete"],
  }),
  approval("appr_6", {
    buyer: { ...ben, is_me: true },
    status: "ordered",
    decision: { outcome: "approved", by: anna, at: "2026-03-03T08:00:00.000Z" },
    order: { id: "order_1", display_id: 1042 },
    cart_frozen: false,
    allowed_acts: ["delete"],
  }),
]

export function approvalPage(requests: Approval[]) {
  return { approval_requests: requests, count: requests.length, count_is_minimum: false, limit: 20, offset: 0, next: null }
}

export function approvalDetail(of: Approval, changes: Partial<ApprovalDetail> = {}): ApprovalDetail {
  return {
    ...of,
    items: orderDetail.items.map((item) => ({ ...item, asked_quantity: item.quantity, thumbnail: null })),
    shipping_methods: [{ name: "Parcel", amount: "6.9" }],
    promotion_codes: ["SPRING"],
    item_total: "516.55",
    shipping_total: "6.9",
    tax_total: "83.58",
    discount_total: "0",
    shipping_address: orderDetail.shipping_address,
    billing_address: orderDetail.billing_address,
    events: [
      { id: "1", kind: "requested", at: of.created_at, author: of.buyer, deputy_for: null, text: "The old drill is broken.\nBy Friday, please.", failure_code: null, lines: [], tier: null },
      { id: "2", kind: "commented", at: "2026-03-02T09:15:00.000Z", author: anna, deputy_for: null, text: "Which cost center?", failure_code: null, lines: [], tier: null },
      { id: "3", kind: "failed", at: "2026-03-02T09:16:00.000Z", author: null, deputy_for: null, text: null, failure_code: "stock_gone", lines: [], tier: null },
    ],
    tiers: [],
    tier: null,
    on_approve: "order",
    limits: [
      {
        limit_id: "limit_1",
        subject_type: "user",
        subject_id: "bu_2",
        subject_name: "Ben Adler",
        period: "month",
        amount: "400",
        currency_code: "eur",
        carried: "0",
        used: "123.45",
        reserved: "0",
        left: "276.55",
        renews_at: "2026-03-31T22:00:00.000Z",
        on_exceed: "approve",
        exceeded: true,
        left_after: "-246.9",
      },
      {
        limit_id: "limit_2",
        subject_type: "cost_center",
        subject_id: "costcenter_1",
        subject_name: "4711 Workshop",
        period: "year",
        amount: "12000",
        currency_code: "eur",
        carried: "0",
        used: "3000",
        reserved: "500",
        left: "8500",
        renews_at: "2026-12-31T23:00:00.000Z",
        on_exceed: "block",
        exceeded: false,
        left_after: "7976.55",
      },
    ],
    monthly_total: { amount: "123.45", currency_code: "eur", order_count: 1 },
    deciders: [{ ...anna, deputy_for: null }, { id: "bu_7", name: "Dora Kern", is_me: false, deputy_for: null }],
    ...changes,
  }
}

/** C3: over a budget, and two who could approve it. */
export const approvalNeeded: PurchaseCheck = {
  ...purchaseCheck,
  allowed: false,
  reason: "approval_required",
  message: "Your budget per order (€40.00) was exceeded.",
  limits: [
    {
      id: "limit_9",
      subject_type: "user",
      subject_id: "bu_1",
      period: "order",
      currency_code: "eur",
      amount: "40",
      carried: "0",
      used: "0",
      reserved: "0",
      left: "40",
      renews_at: null,
      on_exceed: "approve",
      exceeded: true,
      message: "Your budget per order (€40.00) was exceeded.",
    },
  ],
  contacts: [{ name: "Anna Müller", email: "anna.mueller@example.com" }],
  rules: [],
  approvers: [
    { name: "Anna Müller", email: "anna.mueller@example.com" },
    { name: "Dora Kern", email: "dora.kern@example.com" },
  ],
}

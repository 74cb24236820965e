import {
  approvalEditBody,
  approvalListQuery,
  approvalListResponse,
  approvalMailsBody,
  approvalMailsResponse,
  approvalRejectBody,
  approvalResponse,
  approvalSendBody,
} from "../../api/schemas/approvals"
import { approvalCeilingBody, approvalCeilingListResponse } from "../../api/schemas/approval-ceilings"
import { approvalDeputyBody, approvalDeputyListResponse } from "../../api/schemas/approval-deputies"
import { approvalSettingsBody, approvalSettingsResponse } from "../../api/schemas/approval-settings"
import { createCustomerCenterClient } from "."
import type { Approval, ApprovalCeiling, ApprovalDeputy, ApprovalDetail, ApprovalEdit, ApprovalListQuery, ApprovalMails, ApprovalSettings, CustomerCenterClient } from "."
import { startFakeShop, type FakeShop } from "./fake-shop"

const base = "/store/customer-center/approval-requests"
const person = { id: "buser_1", name: "Ben Adler", is_me: true }

const approval: Approval = {
  id: "apreq_1",
  cart_id: "cart_1",
  status: "failed",
  version: 3,
  created_at: "2026-03-02T08:15:00.000Z",
  buyer: person,
  delegate: null,
  amount: "365.21",
  currency_code: "eur",
  line_count: 1,
  last_comment: "For the fair",
  comment_count: 1,
  cost_center: null,
  purchase_order_number: "PO-77",
  reasons: [
    { kind: "limit", limit_id: "limit_1", subject_type: "user", subject_id: "buser_1", period: "month", limit_amount: "250", left: "250", amount: "365.21", currency_code: "eur" },
    { kind: "rule", rule_id: "aprule_1", rule_name: "Over 1,000" },
  ],
  decision: { outcome: "approved", by: { id: "buser_2", name: null, is_me: false }, at: "2026-03-02T09:00:00.000Z" },
  failure: { code: "stock_gone", message: "An article is gone." },
  released_until: null,
  order: null,
  cart_frozen: true,
  over_ceiling: { amount: "500", currency_code: "eur" },
  allowed_acts: ["comment", "withdraw", "change", "delete"],
}

const detail: ApprovalDetail = {
  ...approval,
  items: [
    { id: "item_1", name: "Screws", sku: null, variant_id: "variant_1", thumbnail: null, quantity: 3, asked_quantity: 5, unit_price: "100", is_tax_inclusive: false, total: "357" },
  ],
  shipping_methods: [{ name: "Parcel", amount: "6.9" }],
  promotion_codes: [],
  item_total: "357",
  shipping_total: "8.21",
  tax_total: "58.31",
  discount_total: "0",
  shipping_address: null,
  billing_address: null,
  events: [
    { id: "1", kind: "requested", at: "2026-03-02T08:15:00.000Z", author: person, deputy_for: null, text: "For the fair", failure_code: null, lines: [], tier: null },
    { id: "2", kind: "failed", at: "2026-03-02T09:00:01.000Z", author: null, deputy_for: null, text: null, failure_code: "stock_gone", lines: [], tier: null },
    { id: "3", kind: "edited", at: "2026-03-02T09:10:01.000Z", author: person, deputy_for: null, text: null, failure_code: null, lines: [{ id: "item_1", name: "Screws", from: 5, to: 3 }], tier: null },
  ],
  tiers: [
    { state: "done", slots: [{ roles: [{ key: "approver", name: null }], approved_by: person, approved_at: "2026-03-02T08:30:00.000Z" }] },
    { state: "current", slots: [{ roles: [{ key: "controlling", name: "Controlling" }], approved_by: null, approved_at: null }] },
  ],
  tier: 2,
  on_approve: "order",
  limits: [
    {
      limit_id: "limit_1",
      subject_type: "user",
      subject_id: "buser_1",
      subject_name: "Ben Adler",
      period: "month",
      amount: "250",
      currency_code: "eur",
      carried: "0",
      used: "0",
      reserved: "0",
      left: "250",
      renews_at: "2026-04-01T00:00:00.000Z",
      on_exceed: "approve",
      exceeded: true,
      left_after: "-115.21",
    },
  ],
  monthly_total: { amount: "0", currency_code: "eur", order_count: 0 },
  deciders: [{ id: "buser_2", name: "Vera Voss", is_me: false, deputy_for: "Ada Chief" }],
}

const mails: ApprovalMails = { mode: "daily", digest_hour: 8 }
const settings: ApprovalSettings = {
  version: 2,
  own_approval: null,
  reminder_hours: 12,
  escalation_hours: 0,
  expiry_days: null,
  defaults: { own_approval: false, reminder_hours: 24, escalation_hours: 72, expiry_days: 0 },
}
const ceiling: ApprovalCeiling = {
  user: { id: "buser_2", name: "Vera Voss", email: "vera@example.com" },
  is_main_contact: false,
  amount: "500",
  currency_code: "eur",
  version: 1,
}
const deputy: ApprovalDeputy = {
  user: { id: "buser_2", name: "Vera Voss" },
  absence: { deputy: { id: "buser_3", name: null }, starts_on: "2026-12-20", ends_on: "2027-01-06", is_running: false },
  version: 1,
}
const page = { count: 1, count_is_minimum: false, limit: 20, offset: 0, next: null }

let shop: FakeShop
let client: CustomerCenterClient

beforeEach(async () => {
  shop = await startFakeShop()
  client = createCustomerCenterClient({ baseUrl: shop.url, publishableKey: "pk_1", companyId: "comp_1" })
})
afterEach(() => shop.stop())

describe("approvals in the client", () => {
  it("[G1 C4] have the types that the API's schemas accept and answer", () => {
    const query: ApprovalListQuery = { role: "to_decide", status: "open", user_id: "buser_1", order: "-amount" }
    expect(approvalResponse.parse({ approval_request: detail }).approval_request).toEqual(detail)
    expect(approvalListResponse.parse({ approval_requests: [approval], ...page }).approval_requests).toEqual([approval])
    expect(approvalListQuery.parse(query)).toMatchObject(query)
    expect(approvalSendBody.parse({})).toEqual({ comment: null })
    expect(approvalSendBody.parse({ comment: " " })).toEqual({ comment: null })
    const edit: ApprovalEdit = { lines: [{ id: "item_1", quantity: 0 }], version: 3 }
    expect(approvalEditBody.parse(edit)).toEqual(edit)
    expect(approvalEditBody.safeParse({ ...edit, lines: [{ id: "item_1", quantity: 1.5 }] }).success).toBe(false)
    const { defaults: _defaults, ...set } = settings
    expect(approvalSettingsResponse.parse({ approval_settings: settings }).approval_settings).toEqual(settings)
    expect(approvalSettingsBody.parse(set)).toEqual(set)
    expect(approvalCeilingListResponse.parse({ approval_ceilings: [ceiling] }).approval_ceilings).toEqual([ceiling])
    expect(approvalCeilingBody.parse({ amount: 500, version: 1 })).toEqual({ amount: "500", version: 1 })
    expect(approvalDeputyListResponse.parse({ approval_deputies: [deputy], candidates: [] }).approval_deputies).toEqual([deputy])
    const absence = { deputy_id: "buser_3", starts_on: "2026-12-20", ends_on: "2026-12-19" }
    expect(approvalDeputyBody.safeParse({ version: 1, absence }).success).toBe(false)
    expect(approvalMailsResponse.parse({ approval_mails: mails }).approval_mails).toEqual(mails)
    expect(approvalMailsBody.parse({ mode: mails.mode })).toEqual({ mode: "daily" })
    expect(approvalRejectBody.safeParse({ comment: " " }).success).toBe(false)
  })

  it("[C4 C5 C6] are sent, listed, decided and taken back", async () => {
    const one = `${base}/${approval.id}`
    shop.answer("POST /store/carts/cart_1/approval-requests", 201, { approval_request: detail })
    shop.answer(`GET ${base}?role=to_decide`, 200, { approval_requests: [approval], ...page })
    shop.answer(`GET ${one}`, 200, { approval_request: detail })
    shop.answer(`DELETE ${one}`, 200, { id: approval.id, deleted: true })
    for (const verb of ["approve", "reject", "comments", "withdraw", "change", "lines"]) {
      shop.answer(`POST ${one}/${verb}`, 200, { approval_request: detail })
    }
    shop.answer("GET /store/customer-center/me/approval-mails", 200, { approval_mails: mails })
    shop.answer("POST /store/customer-center/me/approval-mails", 200, { approval_mails: mails })
    const { defaults: _defaults, ...set } = settings
    shop.answer("GET /store/customer-center/approval-ceilings", 200, { approval_ceilings: [ceiling] })
    shop.answer("POST /store/customer-center/users/buser_2/approval-ceiling", 200, { approval_ceiling: ceiling })
    const mine = { approval_deputy: deputy, candidates: [deputy.user] }
    shop.answer("GET /store/customer-center/me/approval-deputy", 200, mine)
    shop.answer("POST /store/customer-center/me/approval-deputy", 200, mine)
    shop.answer("POST /store/customer-center/users/buser_2/approval-deputy", 200, mine)
    shop.answer("GET /store/customer-center/approval-deputies", 200, { approval_deputies: [deputy], candidates: [deputy.user] })
    shop.answer("GET /store/customer-center/approval-settings", 200, { approval_settings: settings })
    shop.answer("POST /store/customer-center/approval-settings", 200, { approval_settings: settings })
    expect(await client.checkout.requestApproval("cart_1", "For the fair")).toEqual(detail)
    expect((await client.listApprovals({ role: "to_decide" })).approval_requests).toEqual([approval])
    expect(await client.retrieveApproval(approval.id)).toEqual(detail)
    expect(await client.editApproval(approval.id, { lines: [{ id: "item_1", quantity: 2 }], version: 3 })).toEqual(detail)
    expect(await client.approve(approval.id)).toEqual(detail)
    expect(await client.approve(approval.id, "Go on", 2)).toEqual(detail)
    expect(await client.reject(approval.id, "No")).toEqual(detail)
    expect(await client.commentApproval(approval.id, "What for?")).toEqual(detail)
    expect(await client.withdrawApproval(approval.id)).toEqual(detail)
    expect(await client.changeApproval(approval.id)).toEqual(detail)
    await client.removeApproval(approval.id)
    expect(await client.retrieveApprovalMails()).toEqual(mails)
    expect(await client.chooseApprovalMails("daily")).toEqual(mails)
    expect(await client.retrieveApprovalSettings()).toEqual(settings)
    expect(await client.setApprovalSettings(set)).toEqual(settings)
    expect(await client.retrieveApprovalDeputy()).toEqual(mine)
    const absence = { deputy_id: "buser_3", starts_on: "2026-12-20", ends_on: "2027-01-06" }
    expect(await client.setApprovalDeputy("me", { version: 1, absence })).toEqual(mine)
    expect(await client.setApprovalDeputy("buser_2", { version: 1, absence: null })).toEqual(mine)
    expect(await client.listApprovalDeputies()).toEqual({ approval_deputies: [deputy], candidates: [deputy.user] })
    expect(await client.listApprovalCeilings()).toEqual([ceiling])
    expect(await client.setApprovalCeiling("buser_2", { amount: null, version: 1 })).toEqual(ceiling)
    expect(shop.asked.map(({ body }) => body)).toEqual([
      { comment: "For the fair" }, null, null, { lines: [{ id: "item_1", quantity: 2 }], version: 3 }, {}, { comment: "Go on", tier: 2 }, { comment: "No" }, { text: "What for?" }, {}, {}, null, null, { mode: "daily" }, null, set,
      null, { version: 1, absence }, { version: 1, absence: null }, null, null, { amount: null, version: 1 },
    ])
    expect(shop.asked.every(({ headers }) => headers["x-company-id"] === "comp_1")).toBe(true)
  })
})

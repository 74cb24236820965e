import {
  approvalRuleChoicesResponse,
  approvalRuleCreateBody,
  approvalRuleListResponse,
  approvalRulePreviewBody,
  approvalRulePreviewResponse,
  approvalRuleScopeResponse,
  approvalRuleUpdateBody,
} from "../../api/schemas/approval-rules"
import { createCustomerCenterClient } from "."
import type { ApprovalRule, ApprovalRuleChoices, ApprovalRuleInput, ApprovalRuleList, ApprovalRulePreview, ApprovalRulePreviewInput } from "."
import { startFakeShop, type FakeShop } from "./fake-shop"

const base = "/store/customer-center/approval-rules"

const input: ApprovalRuleInput = {
  name: "Machines over 1,000",
  conditions: [
    { kind: "total", comparison: "over", amount: "1000", currency_code: "eur" },
    { kind: "category", category_ids: ["pcat_1"] },
    { kind: "new_address" },
  ],
  tiers: [{ mode: "all", role_keys: ["approver", "controlling"] }],
  active: true,
}
const rule: ApprovalRule = { ...input, id: "aprule_1", version: 2, shop_wide: false }
const list: ApprovalRuleList = {
  approval_rules: [rule],
  shop_rules: [{ ...rule, id: "aprule_2", shop_wide: true }],
  scope: { shop_rules: true, version: 0 },
  editable: true,
}
const choices: ApprovalRuleChoices = {
  currency_code: "eur",
  roles: [{ key: "approver", name: null, decides: true }],
  categories: [{ id: "pcat_1", name: "Machines" }],
  cost_centers: [],
}
const preview: ApprovalRulePreview = {
  outcome: "approval_required",
  allowed: false,
  reason: "approval_required",
  message: "This order needs an approval: Machines over 1,000.",
  amount: "1200",
  currency_code: "eur",
  limits: [
    {
      id: "limit_1", subject_type: "company", subject_id: "comp_1", period: "month", currency_code: "eur", amount: "1000", carried: "0",
      used: "0", reserved: "0", left: "1000", renews_at: "2027-01-01T00:00:00.000Z", on_exceed: "approve", exceeded: true, message: "The budget was exceeded.",
    },
  ],
  contacts: [{ name: "Ada Chief", email: "ada@example.com" }],
  approvers: [{ name: "Vera Voss", email: "vera@example.com" }],
  needs_approval: true,
  rules: [{ ...rule, is_draft: true }],
  tiers: [{ slots: [{ roles: [{ key: "approver", name: null }], people: [{ id: "buser_1", name: "Vera Voss" }], is_fallback: false }] }],
}

let shop: FakeShop
beforeEach(async () => {
  shop = await startFakeShop()
})
afterEach(() => shop.stop())

describe("approval rules in the client", () => {
  it("[G1 C7] have the types that the API's schemas accept and answer", () => {
    expect(approvalRuleCreateBody.parse(input)).toEqual(input)
    expect(approvalRuleUpdateBody.parse({ ...input, version: 2 })).toEqual({ ...input, version: 2 })
    expect(approvalRuleListResponse.parse(list)).toEqual(list)
    expect(approvalRuleChoicesResponse.parse({ choices }).choices).toEqual(choices)
    expect(approvalRulePreviewResponse.parse({ preview }).preview).toEqual(preview)
    expect(approvalRuleScopeResponse.parse({ scope: list.scope }).scope).toEqual(list.scope)
    const figures: ApprovalRulePreviewInput = { amount: "1200", category_ids: ["pcat_1"], user_id: "buser_2" }
    expect(approvalRulePreviewBody.parse(figures)).toMatchObject(figures)
    expect(approvalRulePreviewBody.safeParse({ ...figures, basket_id: "cart_1" }).success).toBe(false)
    expect(approvalRulePreviewBody.safeParse({}).success).toBe(false)
    const trial: ApprovalRulePreviewInput = { ...figures, draft_rule: { ...input, id: "aprule_1" } }
    expect(approvalRulePreviewBody.parse(trial)).toMatchObject(trial)
    expect(approvalRulePreviewBody.safeParse({ ...figures, draft_rule: { ...input, conditions: [] } }).success).toBe(false)
  })

  it.each([
    ["no condition", { conditions: [] }],
    ["a negative amount", { conditions: [{ kind: "total", comparison: "over", amount: "-1", currency_code: "eur" }] }],
    ["half a currency", { conditions: [{ kind: "total", comparison: "over", amount: "1", currency_code: "eu" }] }],
    ["an unknown condition", { conditions: [{ kind: "weather" }] }],
    ["a tier without a role", { tiers: [{ mode: "any", role_keys: [] }] }],
    ["too many tiers", { tiers: Array.from({ length: 6 }, () => ({ mode: "any", role_keys: ["approver"] })) }],
    ["no name", { name: " " }],
    ["a foreign field", { company_id: "comp_2" }],
  ])("[C7] %s is no rule", (_, wrong) => {
    expect(approvalRuleCreateBody.safeParse({ ...input, ...wrong }).success).toBe(false)
  })

  it("[G1 C7] are listed, made, changed, tried and deleted", async () => {
    const client = createCustomerCenterClient({ baseUrl: shop.url, publishableKey: "pk_1", companyId: "comp_1" })
    shop.answer(`GET ${base}`, 200, list)
    shop.answer(`GET ${base}/aprule_1`, 200, { approval_rule: rule })
    shop.answer(`GET ${base}/choices`, 200, { choices })
    shop.answer(`POST ${base}`, 201, { approval_rule: rule })
    shop.answer(`POST ${base}/aprule_1`, 200, { approval_rule: rule })
    shop.answer(`POST ${base}/scope`, 200, { scope: { shop_rules: false, version: 1 } })
    shop.answer(`POST ${base}/preview`, 200, { preview })
    shop.answer(`DELETE ${base}/aprule_1`, 200, { id: "aprule_1", deleted: true })
    expect(await client.listApprovalRules()).toEqual(list)
    expect(await client.retrieveApprovalRule("aprule_1")).toEqual(rule)
    expect(await client.retrieveApprovalRuleChoices()).toEqual(choices)
    expect(await client.createApprovalRule(input)).toEqual(rule)
    expect(await client.updateApprovalRule("aprule_1", { ...input, version: 2 })).toEqual(rule)
    expect(await client.setApprovalRuleScope({ shop_rules: false, version: 0 })).toEqual({ shop_rules: false, version: 1 })
    expect(await client.previewApprovalRules({ basket_id: "cart_1" })).toEqual(preview)
    await client.deleteApprovalRule("aprule_1")
    expect(shop.asked.map(({ body }) => body)).toEqual([
      null, null, null, input, { ...input, version: 2 }, { shop_rules: false, version: 0 }, { basket_id: "cart_1" }, null,
    ])
  })
})

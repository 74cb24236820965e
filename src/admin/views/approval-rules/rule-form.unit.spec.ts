import { approvalRuleCreateBody } from "../../../api/schemas/approval-rules"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { emptyRule } from "../../../approval-entry/rule-entries"
import { bodyOf, formOf, isRule, isWhole } from "./rule-form"

const rule: ApprovalRuleResource = {
  id: "aprule_1",
  name: "Everything",
  conditions: [
    { kind: "total", comparison: "over", amount: "1000.5", currency_code: "chf" },
    { kind: "shipping", comparison: "at_least", amount: "20", currency_code: "eur" },
    { kind: "item_count", at_least: 3 },
    { kind: "category", category_ids: ["pcat_1"] },
    { kind: "cost_center", cost_center_ids: ["costcenter_1"] },
    { kind: "new_address" },
    { kind: "role", role_keys: ["buyer"] },
  ],
  tiers: [{ mode: "all", role_keys: ["approver", "main_contact"] }],
  active: false,
  version: 3,
  shop_wide: false,
}

describe("the form of an approval rule", () => {
  it("[C7] gives back what it was opened with, as the API takes it", () => {
    const { id: _id, version: _version, shop_wide: _shopWide, ...terms } = rule
    const form = formOf(rule, { locale: "en", currencyCode: "eur" })
    expect(bodyOf(form, "en")).toEqual(terms)
    expect(approvalRuleCreateBody.parse(bodyOf(form, "en"))).toEqual(terms)
    expect(isWhole(form, "en")).toBe(true)
    expect(bodyOf(formOf(rule, { locale: "de", currencyCode: "eur" }), "de")).toEqual(terms)
    expect(isRule(rule)).toBe(true)
    expect(isRule({ version: 1 })).toBe(false)
  })

  it("[C7] is not sent before everything in it is said", () => {
    const empty = emptyRule("eur")
    const [condition] = empty.conditions
    const with_ = (changes: object) => ({ ...empty, name: "Rule", conditions: condition ? [{ ...condition, ...changes }] : [] })
    expect(isWhole(empty, "en")).toBe(false)
    expect(isWhole(with_({ amount: "10" }), "en")).toBe(true)
    expect(isWhole(with_({ amount: "100,50" }), "de")).toBe(true)
    expect(isWhole(with_({ amount: "100,50,1" }), "de")).toBe(false)
    expect(isWhole(with_({ amount: "10", currency_code: "e" }), "en")).toBe(false)
    expect(isWhole(with_({ amount: "-1" }), "en")).toBe(false)
    expect(isWhole(with_({ kind: "item_count", at_least: "0" }), "en")).toBe(false)
    expect(isWhole(with_({ kind: "role" }), "en")).toBe(false)
    expect(isWhole({ ...with_({ kind: "new_address" }), tiers: [{ mode: "any", role_keys: [] }] }, "en")).toBe(false)
  })
})

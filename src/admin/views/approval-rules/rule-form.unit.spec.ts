import { approvalRuleCreateBody } from "../../../api/schemas/approval-rules"
import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { emptyRule, prepareRule, readRule } from "../../../approval-entry/rule-entries"
import { isRule, isWhole } from "./rule-form"

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
  it.each(["en", "de", "fr"])("[C7] gives back what it was opened with, as the API takes it, in %s", (locale) => {
    const { id: _id, version: _version, shop_wide: _shopWide, ...terms } = rule
    const form = readRule(rule, { currencyCode: "eur", locale })
    expect(prepareRule(form, locale)).toEqual(terms)
    expect(approvalRuleCreateBody.parse(prepareRule(form, locale))).toEqual(terms)
    expect(isWhole(form, locale)).toBe(true)
    expect(isRule(rule)).toBe(true)
    expect(isRule({ version: 1 })).toBe(false)
  })

  it("[C7] is not sent before everything in it is said", () => {
    const empty = emptyRule("eur")
    const [condition] = empty.conditions
    const with_ = (changes: object) => ({ ...empty, name: "Rule", conditions: condition ? [{ ...condition, ...changes }] : [] })
    expect(isWhole(empty, "en")).toBe(false)
    expect(isWhole(with_({ amount: "10" }), "en")).toBe(true)
    expect(isWhole(with_({ amount: "10", currency_code: "e" }), "en")).toBe(false)
    expect(isWhole(with_({ amount: "-1" }), "en")).toBe(false)
    expect(isWhole(with_({ amount: "1.500,00" }), "en")).toBe(false)
    expect(isWhole(with_({ amount: "1.500,00" }), "de")).toBe(true)
    expect(isWhole(with_({ kind: "item_count", at_least: "0" }), "en")).toBe(false)
    expect(isWhole(with_({ kind: "role" }), "en")).toBe(false)
    expect(isWhole({ ...with_({ kind: "new_address" }), tiers: [{ mode: "any", role_keys: [] }] }, "en")).toBe(false)
  })
})

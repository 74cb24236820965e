import { emptyCondition, emptyRule, isCount, prepareRule, readRule } from "./rule-entries"

const comma = {
  writeAmount: (amount: string) => amount.replace(".", ","),
  readAmount: (text: string) => (/^\d+(,\d+)?$/.test(text) ? text.replace(",", ".") : null),
}
const rule = {
  name: "Machines",
  active: false,
  conditions: [
    { kind: "total" as const, comparison: "at_least" as const, amount: "1000.5", currency_code: "chf" },
    { kind: "item_count" as const, at_least: 3 },
    { kind: "category" as const, category_ids: ["pcat_1"] },
    { kind: "cost_center" as const, cost_center_ids: ["costcenter_1"] },
    { kind: "role" as const, role_keys: ["buyer"] },
    { kind: "new_address" as const },
  ],
  tiers: [{ mode: "all" as const, role_keys: ["approver"] }],
}

describe("a rule as it is entered", () => {
  it("[C7] is sent as it was read, with amounts as people write them in between", () => {
    const entries = readRule(rule, { currencyCode: "eur", ...comma })
    expect(entries.conditions[0]).toEqual({ kind: "total", comparison: "at_least", amount: "1000,5", currency_code: "chf", at_least: "", ids: [] })
    expect(entries.conditions[1]).toEqual({ ...emptyCondition("eur"), kind: "item_count", at_least: "3" })
    expect(prepareRule(entries, comma.readAmount)).toEqual(rule)
  })

  it("[C7] leaves what is no amount for the shop to refuse, and what another kind asked for behind", () => {
    const [first = emptyCondition("eur")] = emptyRule("eur").conditions
    const prepare = (more: object) => prepareRule({ ...emptyRule("eur"), name: " Rule ", conditions: [{ ...first, ...more }] }, comma.readAmount)
    expect(prepare({ amount: "a lot" })).toMatchObject({ name: "Rule", conditions: [{ kind: "total", amount: "a lot", currency_code: "eur" }] })
    expect(prepare({ kind: "new_address", amount: "9", ids: ["x"] }).conditions).toEqual([{ kind: "new_address" }])
  })

  it.each([["1", true], [" 1000000 ", true], ["0", false], ["1000001", false], ["1.5", false], ["", false]])("[C7] %p pieces can be asked for: %p", (text, is) => {
    expect(isCount(text)).toBe(is)
  })
})

import { array, assert, constantFrom, property, record, uniqueArray } from "fast-check"
import type { RequestTier, RuleCondition, RuledOrder, RuleTier, Slot } from "../rule-types"
import { approveTier, listOpenSlots } from "./approve-tier"
import { matchesRule } from "./match-rule"
import { mergeTiers } from "./merge-tiers"
import { listRuleFaults } from "./rule-faults"

const order: RuledOrder = {
  total: "1000",
  shipping: "20",
  currencyCode: "eur",
  rates: { chf: "0.95" },
  itemCount: "12",
  categoryIds: ["hammers", "tools"],
  costCenterIds: ["hall_3", "plant"],
  isAddressNew: false,
  roleKeys: ["buyer"],
}
const total = (comparison: "at_least" | "over", amount: string, currency_code = "eur"): RuleCondition => ({ kind: "total", comparison, amount, currency_code })

const paths = (rule: Parameters<typeof listRuleFaults>[0]) => listRuleFaults(rule).map(({ path }) => path)

describe("what a rule asks about", () => {
  it.each<[string, RuleCondition, boolean]>([
    ["a total that is reached", total("at_least", "1000.00"), true],
    ["a total that is not gone over", total("over", "1000"), false],
    ["a total gone over by a cent", total("over", "999.99"), true],
    ["a total in another currency, at the shop's rate", total("at_least", "951", "chf"), false],
    ["the same, reached exactly", total("at_least", "950", "chf"), true],
    ["a currency that nobody gives a rate for, which rather asks", total("at_least", "1000000", "usd"), true],
    ["a name of every object that is no rate", total("at_least", "1000000", "toString"), true],
    ["dear delivery", { kind: "shipping", comparison: "over", amount: "19.99", currency_code: "eur" }, true],
    ["cheap delivery", { kind: "shipping", comparison: "over", amount: "20", currency_code: "eur" }, false],
    ["enough pieces", { kind: "item_count", at_least: 12 }, true],
    ["too few pieces", { kind: "item_count", at_least: 13 }, false],
    ["a category above the article's", { kind: "category", category_ids: ["paint", "tools"] }, true],
    ["another category", { kind: "category", category_ids: ["paint"] }, false],
    ["a cost center above the chosen", { kind: "cost_center", cost_center_ids: ["plant"] }, true],
    ["another cost center", { kind: "cost_center", cost_center_ids: ["office"] }, false],
    ["an address that is known", { kind: "new_address" }, false],
    ["a role that the buyer holds", { kind: "role", role_keys: ["trainee", "buyer"] }, true],
    ["a role that the buyer does not hold", { kind: "role", role_keys: ["trainee"] }, false],
  ])("[C7] %s", (_, condition, expected) => {
    expect(matchesRule({ conditions: [condition] }, order)).toBe(expected)
  })

  it("[C7] is met by all of its conditions together, and by none at all never", () => {
    expect(matchesRule({ conditions: [total("over", "999"), { kind: "new_address" }] }, order)).toBe(false)
    expect(matchesRule({ conditions: [total("over", "999"), { kind: "new_address" }] }, { ...order, isAddressNew: true })).toBe(true)
    expect(matchesRule({ conditions: [] }, order)).toBe(false)
  })

  it("[C7] is refused where nobody could mean it", () => {
    expect(paths({ companyId: null, conditions: [{ kind: "cost_center", cost_center_ids: ["c"] }] })).toEqual(["conditions.0"])
    expect(paths({ companyId: "comp", conditions: [{ kind: "new_address" }, { kind: "new_address" }] })).toEqual(["conditions.1"])
    expect(paths({ companyId: "comp", conditions: [total("over", "1"), total("over", "1", "chf"), { kind: "cost_center", cost_center_ids: ["c"] }] })).toEqual([])
  })
})

const any = (...role_keys: string[]): RuleTier => ({ mode: "any", role_keys })
const all = (...role_keys: string[]): RuleTier => ({ mode: "all", role_keys })
const rolesOf = (tiers: RequestTier[] | null) => tiers?.map(({ slots }) => slots.map(({ role_keys: keys }) => keys.join("+")))

describe("the tiers of a request", () => {
  it("[C7] are none where no rule names any: whoever may decide does", () => {
    expect(mergeTiers([])).toBeNull()
    expect(mergeTiers([{ tiers: [] }, { tiers: [] }])).toBeNull()
  })

  it("[C7] are one slot for any-of, one for each role of all-of", () => {
    expect(rolesOf(mergeTiers([{ tiers: [any("b", "a"), all("c", "a")] }]))).toEqual([["a+b"], ["a", "c"]])
  })

  it("[C7] of several rules are wanted side by side, each once", () => {
    expect(rolesOf(mergeTiers([{ tiers: [any("a", "b")] }, { tiers: [any("b", "a"), any("c")] }, { tiers: [] }]))).toEqual([["a+b"], ["c"]])
    expect(rolesOf(mergeTiers([{ tiers: [any("a", "b")] }, { tiers: [all("b", "c")] }]))).toEqual([["b", "c"]])
  })

  it("[C7] however rules are merged, each of them is satisfied by whoever fills the slots", () => {
    const tier = record({ mode: constantFrom("any" as const, "all" as const), role_keys: uniqueArray(constantFrom("a", "b", "c", "d"), { minLength: 1 }) })
    const rule = record({ tiers: array(tier, { maxLength: 3 }) })
    assert(
      property(array(rule, { maxLength: 4 }), (rules) => {
        const merged = mergeTiers(rules) ?? []
        for (const { tiers } of rules) {
          for (const [index, { mode, role_keys: keys }] of tiers.entries()) {
            const slots = merged[index]?.slots.map(({ role_keys: roles }) => roles) ?? []
            const isGiven = (wanted: readonly string[]) => slots.some((roles) => roles.every((key) => wanted.includes(key)))
            expect(mode === "any" ? isGiven(keys) : keys.every((key) => isGiven([key]))).toBe(true)
          }
        }
        // none is asked twice in one tier
        for (const { slots } of merged) {
          expect(new Set(slots.map(({ role_keys: roles }) => roles.join("+"))).size).toBe(slots.length)
        }
        // another order of the rules asks for the same
        expect(rolesOf(mergeTiers([...rules].reverse()))?.map((slots) => [...slots].sort())).toEqual(rolesOf(mergeTiers(rules))?.map((slots) => [...slots].sort()))
      })
    )
  })
})

describe("an approval in a tier", () => {
  const at = new Date("2026-03-01T10:00:00.000Z")
  const tiers = mergeTiers([{ tiers: [all("a", "b"), any("c")] }]) ?? []
  const by = (...held: string[]) => ({ fills: ({ role_keys: keys }: Slot) => keys.some((key) => held.includes(key)), byId: held.join("+"), at })

  it("[C7] waits for each of the roles, and goes on to the next tier with the last", () => {
    const first = approveTier({ tiers, tier: 0 }, by("a"))
    expect(first).toMatchObject({ outcome: "goes_on", tier: 0, openSlots: [["b"]], isNextTier: false })
    const kept = "tiers" in first ? first.tiers : []
    // the same person again gives nothing
    expect(approveTier({ tiers: kept, tier: 0 }, by("a"))).toEqual({ outcome: "none" })
    const second = approveTier({ tiers: kept, tier: 0 }, by("b"))
    expect(second).toMatchObject({ outcome: "goes_on", tier: 1, openSlots: [["c"]], isNextTier: true })
    const last = approveTier({ tiers: "tiers" in second ? second.tiers : [], tier: 1 }, by("c"))
    expect(last).toMatchObject({ outcome: "complete", tier: 1, openSlots: [["c"]] })
    expect("tiers" in last && last.tiers.flatMap(({ slots }) => slots.map(({ approved_by_id: id }) => id))).toEqual(["a", "b", "c"])
    expect(tiers.every(({ slots }) => listOpenSlots(slots).length === slots.length)).toBe(true)
  })

  it("[C7] of somebody who holds both roles counts for both, and for the next tier not", () => {
    expect(approveTier({ tiers, tier: 0 }, by("a", "b", "c"))).toMatchObject({ outcome: "goes_on", tier: 1, openSlots: [["c"]] })
  })

  it("[C7] of somebody whose roles are not asked for is none", () => {
    expect(approveTier({ tiers, tier: 0 }, by("c"))).toEqual({ outcome: "none" })
    expect(approveTier({ tiers, tier: 2 }, by("a"))).toEqual({ outcome: "none" })
  })
})

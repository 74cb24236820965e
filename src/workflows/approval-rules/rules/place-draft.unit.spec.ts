import type { ApprovalRule } from "../../../modules/approval/rule-types"
import { placeDraft } from "./place-draft"

const rule = (id: string, more: Partial<ApprovalRule> = {}): ApprovalRule => ({ id, companyId: "comp_1", name: id, version: 1, active: true, conditions: [], tiers: [], ...more })
const names = (rules: readonly ApprovalRule[]) => rules.map(({ name }) => name)
const saved = [rule("a"), rule("b")]

it.each([
  ["nothing is tried", null, ["a", "b"]],
  ["a new one comes last", rule("draft"), ["a", "b", "draft"]],
  ["a change stands where the rule stood", rule("a", { name: "Changed" }), ["Changed", "b"]],
  ["one that is switched off is gone", rule("a", { active: false }), ["b"]],
  ["a new one that is off is not there", rule("draft", { active: false }), ["a", "b"]],
  // what is off is not among those that hold
  ["one that is switched on comes to them", rule("off", { name: "On" }), ["a", "b", "On"]],
])("[C7] %s", (_, draft, expected) => {
  expect(names(placeDraft(saved, draft))).toEqual(expected)
})

import type { BudgetDecision } from "../../../modules/budget/types"
import { weighObjection } from "./weigh-objection"

const message = { en: "No", de: "Nein" }
const allowed: BudgetDecision = { outcome: "allowed", warnings: [] }
const foreign: BudgetDecision = { outcome: "refused", reason: "currency_mismatch", limits: [] }
const refused = (reason: "budget_blocked" | "approval_required"): BudgetDecision => ({ outcome: "refused", reason, exceeded: [] })

it.each([
  ["warn", allowed, false, null],
  ["approve", allowed, false, "approval_required"],
  ["approve", allowed, true, null],
  ["block", allowed, false, "budget_blocked"],
  ["block", allowed, true, "budget_blocked"],
  ["approve", refused("approval_required"), false, null],
  ["approve", refused("budget_blocked"), false, null],
  ["block", refused("approval_required"), false, "budget_blocked"],
  ["block", refused("budget_blocked"), false, null],
  ["block", foreign, false, null],
] as const)("[G5 C1] an own check that says %s weighs against the limits (%#)", (onExceed, decision, isApproved, expected) => {
  expect(weighObjection({ onExceed, message }, { decision, isApproved })).toBe(expected)
})

it("[G5] without an objection the limits decide alone", () => {
  expect(weighObjection(null, { decision: allowed, isApproved: false })).toBeNull()
})

import type { ApprovalRuleCreateBody, ApprovalRuleResource, RuleConditionResource, RuleTierResource } from "../../../api/schemas/approval-rules"
import { isRecord } from "../../lib/api-error"

export const conditionKinds = ["total", "shipping", "item_count", "category", "cost_center", "new_address", "role"] as const

/** One condition as it is typed; what its kind does not ask for is left alone. */
export interface ConditionForm {
  kind: (typeof conditionKinds)[number]
  comparison: "at_least" | "over"
  /** With a point, as the API takes it. */
  amount: string
  currencyCode: string
  atLeast: string
  /** Of categories, cost centers or roles. */
  ids: string[]
}

/** The form as it is typed. */
export interface RuleForm {
  name: string
  active: boolean
  conditions: ConditionForm[]
  tiers: RuleTierResource[]
}

export function emptyCondition(currencyCode: string): ConditionForm {
  return { kind: "total", comparison: "over", amount: "", currencyCode, atLeast: "", ids: [] }
}

export function emptyRuleForm(currencyCode: string): RuleForm {
  return { name: "", active: true, conditions: [emptyCondition(currencyCode)], tiers: [] }
}

export function formOf({ name, active, conditions, tiers }: ApprovalRuleResource, currencyCode: string): RuleForm {
  return { name, active, conditions: conditions.map((condition) => conditionOf(condition, currencyCode)), tiers }
}

function conditionOf(condition: RuleConditionResource, currencyCode: string): ConditionForm {
  const empty = { ...emptyCondition(currencyCode), kind: condition.kind }
  switch (condition.kind) {
    case "total":
    case "shipping":
      return { ...empty, comparison: condition.comparison, amount: condition.amount, currencyCode: condition.currency_code }
    case "item_count":
      return { ...empty, atLeast: String(condition.at_least) }
    case "category":
      return { ...empty, ids: condition.category_ids }
    case "cost_center":
      return { ...empty, ids: condition.cost_center_ids }
    case "role":
      return { ...empty, ids: condition.role_keys }
    case "new_address":
      return empty
  }
}

export function bodyOf({ name, active, conditions, tiers }: RuleForm): ApprovalRuleCreateBody {
  return { name: name.trim(), active, conditions: conditions.map(toCondition), tiers }
}

function toCondition({ kind, comparison, amount, currencyCode, atLeast, ids }: ConditionForm): RuleConditionResource {
  switch (kind) {
    case "total":
    case "shipping":
      return { kind, comparison, amount: amount.trim(), currency_code: currencyCode.trim().toLowerCase() }
    case "item_count":
      return { kind, at_least: Number(atLeast) }
    case "category":
      return { kind, category_ids: ids }
    case "cost_center":
      return { kind, cost_center_ids: ids }
    case "role":
      return { kind, role_keys: ids }
    case "new_address":
      return { kind }
  }
}

/** Whether nothing is missing that the form itself can tell. */
export function isWhole({ name, conditions, tiers }: RuleForm): boolean {
  return name.trim() !== "" && conditions.every(isConditionWhole) && tiers.every(({ role_keys: keys }) => keys.length > 0)
}

function isConditionWhole({ kind, amount, currencyCode, atLeast, ids }: ConditionForm): boolean {
  switch (kind) {
    case "total":
    case "shipping":
      return isAmount(amount) && /^[A-Za-z]{3}$/.test(currencyCode.trim())
    case "item_count":
      return isCount(atLeast)
    case "category":
    case "cost_center":
    case "role":
      return ids.length > 0
    case "new_address":
      return true
  }
}

export function isAmount(text: string): boolean {
  return /^\d{1,15}(\.\d{1,6})?$/.test(text.trim())
}

export function isCount(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1_000_000
}

export function isRule(value: unknown): value is ApprovalRuleResource {
  return isRecord(value) && typeof value.version === "number" && Array.isArray(value.conditions)
}

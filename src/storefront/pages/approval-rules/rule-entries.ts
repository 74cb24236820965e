import type { ApprovalRule, ApprovalRuleCondition, ApprovalRuleInput, ApprovalRuleTier } from "../../client"
import { readAmount, writeAmount } from "../../form/read-amount"

export const conditionKinds = ["total", "shipping", "item_count", "category", "cost_center", "new_address", "role"] as const
type ConditionKind = (typeof conditionKinds)[number]

/** One condition, as it is typed; what its kind does not ask for is left alone. */
interface ConditionEntries {
  kind: ConditionKind
  comparison: "at_least" | "over"
  amount: string
  currency_code: string
  at_least: string
  /** Of categories, cost centers or roles. */
  ids: string[]
}

/** What is entered about a rule. */
export interface RuleEntries {
  name: string
  active: boolean
  conditions: ConditionEntries[]
  tiers: ApprovalRuleTier[]
}

export function emptyCondition(currencyCode: string): ConditionEntries {
  return { kind: "total", comparison: "over", amount: "", currency_code: currencyCode, at_least: "", ids: [] }
}

export function emptyRule(currencyCode: string): RuleEntries {
  return { name: "", active: true, conditions: [emptyCondition(currencyCode)], tiers: [] }
}

export function readRule(rule: ApprovalRule, { locale, currencyCode }: { locale: string; currencyCode: string }): RuleEntries {
  return {
    name: rule.name,
    active: rule.active,
    conditions: rule.conditions.map((condition) => ({
      ...emptyCondition(currencyCode),
      ...readCondition(condition, locale),
      kind: condition.kind,
    })),
    tiers: rule.tiers,
  }
}

function readCondition(condition: ApprovalRuleCondition, locale: string): Partial<ConditionEntries> {
  switch (condition.kind) {
    case "total":
    case "shipping":
      return { ...condition, amount: writeAmount(condition.amount, locale) }
    case "item_count":
      return { at_least: String(condition.at_least) }
    case "category":
      return { ids: condition.category_ids }
    case "cost_center":
      return { ids: condition.cost_center_ids }
    case "role":
      return { ids: condition.role_keys }
    case "new_address":
      return {}
  }
}

export function prepareRule({ name, active, conditions, tiers }: RuleEntries, locale: string): ApprovalRuleInput {
  return { name, active, conditions: conditions.map((entries) => prepareCondition(entries, locale)), tiers }
}

function prepareCondition(entries: ConditionEntries, locale: string): ApprovalRuleCondition {
  const { kind, comparison, currency_code, ids } = entries
  switch (kind) {
    case "total":
    case "shipping":
      return { kind, comparison, amount: readLimit(entries.amount, locale) ?? entries.amount, currency_code }
    case "item_count":
      return { kind, at_least: Number(entries.at_least) }
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

/** An amount, 0 too: every order is over it that costs something. */
export function readLimit(text: string, locale: string): string | null {
  return /^[\s0]*0[\s0]*$/.test(text) ? "0" : readAmount(text, locale)
}

/** Whole pieces. */
export function isCount(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1_000_000
}

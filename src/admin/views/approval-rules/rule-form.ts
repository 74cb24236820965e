import type { ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { readLimit } from "../../../approval-entry/read-limit"
import { isCount } from "../../../approval-entry/rule-entries"
import type { ConditionEntries, RuleEntries } from "../../../approval-entry/rule-entries"
import { isRecord } from "../../lib/api-error"

/** Whether nothing is missing that the form itself can tell. */
export function isWhole({ name, conditions, tiers }: RuleEntries, locale: string): boolean {
  return name.trim() !== "" && conditions.every((condition) => isConditionWhole(condition, locale)) && tiers.every(({ role_keys: keys }) => keys.length > 0)
}

function isConditionWhole({ kind, amount, currency_code: currencyCode, at_least: atLeast, ids }: ConditionEntries, locale: string): boolean {
  switch (kind) {
    case "total":
    case "shipping":
      return isAmount(amount, locale) && isCurrency(currencyCode)
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

/** An amount that the shop takes, as the language writes it. */
export function isAmount(text: string, locale: string): boolean {
  return /^\d{1,15}(\.\d{1,6})?$/.test(readLimit(text, locale) ?? "")
}

export function isCurrency(code: string): boolean {
  return /^[A-Za-z]{3}$/.test(code.trim())
}

export function isRule(value: unknown): value is ApprovalRuleResource {
  return isRecord(value) && typeof value.version === "number" && Array.isArray(value.conditions)
}

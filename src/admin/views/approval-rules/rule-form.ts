import type { ApprovalRuleCreateBody, ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { isCount, prepareRule, readRule } from "../../../approval-entry/rule-entries"
import type { ConditionEntries, RuleEntries } from "../../../approval-entry/rule-entries"
import { readAmountOrZero, writeAmount } from "../../../budget-entry/read-amount"
import { isRecord } from "../../lib/api-error"

/** A rule as it is typed, with amounts as the language writes them. */
export function formOf(rule: ApprovalRuleResource, { locale, currencyCode }: { locale: string; currencyCode: string }): RuleEntries {
  return readRule(rule, { currencyCode, writeAmount: (amount) => writeAmount(amount, locale) })
}

export function bodyOf(form: RuleEntries, locale: string): ApprovalRuleCreateBody {
  return prepareRule(form, (text) => readAmountOrZero(text, locale))
}

/** Whether nothing is missing that the form itself can tell. */
export function isWhole({ name, conditions, tiers }: RuleEntries, locale: string): boolean {
  return name.trim() !== "" && conditions.every((one) => isConditionWhole(one, locale)) && tiers.every(({ role_keys: keys }) => keys.length > 0)
}

function isConditionWhole({ kind, amount, currency_code: currencyCode, at_least: atLeast, ids }: ConditionEntries, locale: string): boolean {
  switch (kind) {
    case "total":
    case "shipping":
      return readAmountOrZero(amount, locale) !== null && isCurrency(currencyCode)
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

export function isCurrency(code: string): boolean {
  return /^[A-Za-z]{3}$/.test(code.trim())
}

export function isRule(value: unknown): value is ApprovalRuleResource {
  return isRecord(value) && typeof value.version === "number" && Array.isArray(value.conditions)
}

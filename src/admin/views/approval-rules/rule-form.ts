import type { ApprovalRuleCreateBody, ApprovalRuleResource } from "../../../api/schemas/approval-rules"
import { isCount, prepareRule, readRule } from "../../../approval-entry/rule-entries"
import type { ConditionEntries, RuleEntries } from "../../../approval-entry/rule-entries"
import { isRecord } from "../../lib/api-error"

/** A rule as it is typed; amounts have a point, as the API takes them. */
export function formOf(rule: ApprovalRuleResource, currencyCode: string): RuleEntries {
  return readRule(rule, { currencyCode, writeAmount: (amount) => amount })
}

export function bodyOf(form: RuleEntries): ApprovalRuleCreateBody {
  return prepareRule(form, (text) => text.trim())
}

/** Whether nothing is missing that the form itself can tell. */
export function isWhole({ name, conditions, tiers }: RuleEntries): boolean {
  return name.trim() !== "" && conditions.every(isConditionWhole) && tiers.every(({ role_keys: keys }) => keys.length > 0)
}

function isConditionWhole({ kind, amount, currency_code: currencyCode, at_least: atLeast, ids }: ConditionEntries): boolean {
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

export function isRule(value: unknown): value is ApprovalRuleResource {
  return isRecord(value) && typeof value.version === "number" && Array.isArray(value.conditions)
}

import * as entry from "../../../approval-entry/rule-entries"
import type { RuleEntries } from "../../../approval-entry/rule-entries"
import type { ApprovalRuleInput } from "../../client"
import { readAmountOrZero, writeAmount } from "../../../budget-entry/read-amount"

/** A rule as it is typed, with amounts as the language writes them. */
export function readRule(rule: ApprovalRuleInput, { locale, currencyCode }: { locale: string; currencyCode: string }): RuleEntries {
  return entry.readRule(rule, { currencyCode, writeAmount: (amount) => writeAmount(amount, locale) })
}

export function prepareRule(entries: RuleEntries, locale: string): ApprovalRuleInput {
  return entry.prepareRule(entries, (text) => readAmountOrZero(text, locale))
}

import * as entry from "../../../approval-entry/rule-entries"
import type { RuleEntries } from "../../../approval-entry/rule-entries"
import type { ApprovalRuleInput } from "../../client"
import { readAmount, writeAmount } from "../../form/read-amount"

/** A rule as it is typed, with amounts as the language writes them. */
export function readRule(rule: ApprovalRuleInput, { locale, currencyCode }: { locale: string; currencyCode: string }): RuleEntries {
  return entry.readRule(rule, { currencyCode, writeAmount: (amount) => writeAmount(amount, locale) })
}

export function prepareRule(entries: RuleEntries, locale: string): ApprovalRuleInput {
  return entry.prepareRule(entries, (text) => readLimit(text, locale))
}

/** An amount, 0 too: every order is over it that costs something. */
export function readLimit(text: string, locale: string): string | null {
  return /^[\s0]*0[\s0]*$/.test(text) ? "0" : readAmount(text, locale)
}

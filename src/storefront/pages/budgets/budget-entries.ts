import type { Budget, BudgetChanges, BudgetInput } from "../../client"
import { readAmount, writeAmount } from "../../../budget-entry/read-amount"
import { readAlertShares, writeAlertShares } from "../../../budget-entry/alert-shares"
import { canCarryOver, type Period, type SubjectType } from "./budget-choices"
import { dayAfter, lastDay, writeDay } from "../../../budget-entry/budget-day"

/** What is entered about a budget. */
export interface BudgetEntries {
  subject_type: SubjectType
  /** A user's id. */
  subject_id: string
  /** A role's key. */
  role: string
  cost_center_id: string
  period: Period
  /** Off: not set, which takes a budget away that is there. */
  is_set: boolean
  amount: string
  on_exceed: Budget["on_exceed"]
  carry_over: boolean
  /** Percents, as they are typed. */
  alert_shares: string
  /** Days; empty: from ever, for ever. */
  valid_from: string
  valid_until: string
}

/** A constant, as the marking of refused entries depends on it. */
export const budgetFields = ["subject_type", "subject_id", "role", "cost_center_id", "period", "amount", "on_exceed", "carry_over", "alert_shares", "valid_from", "valid_until"] as const

/** What two states of a budget can differ in. */
export const comparedFields = ["amount", "on_exceed", "carry_over", "alert_shares", "valid_until"] as const
export type ComparedField = (typeof comparedFields)[number]

export function emptyBudget(): BudgetEntries {
  return {
    subject_type: "user",
    subject_id: "",
    role: "",
    cost_center_id: "",
    period: "month",
    is_set: true,
    amount: "",
    on_exceed: "approve",
    carry_over: false,
    alert_shares: "80, 100",
    valid_from: "",
    valid_until: "",
  }
}

export function readBudget(budget: Budget, locale: string): BudgetEntries {
  const { subject_type: type, valid_from: from, valid_until: until, time_zone: zone } = budget
  return {
    subject_type: type,
    subject_id: type === "user" ? budget.subject_id : "",
    role: type === "role" ? budget.subject_id : "",
    cost_center_id: type === "cost_center" ? budget.subject_id : "",
    period: budget.period,
    is_set: true,
    amount: writeAmount(budget.amount, locale),
    on_exceed: budget.on_exceed,
    carry_over: budget.carry_over,
    alert_shares: writeAlertShares(budget.alert_shares),
    valid_from: from === null ? "" : writeDay(new Date(from), zone),
    valid_until: until === null ? "" : lastDay(until, zone),
  }
}

export function prepareBudget(entries: BudgetEntries, locale: string): BudgetInput {
  const { subject_type: type, period } = entries
  const ids = { user: entries.subject_id, role: entries.role, cost_center: entries.cost_center_id }
  return {
    subject_type: type,
    ...(type === "company" ? {} : { subject_id: ids[type] }),
    period,
    amount: readAmount(entries.amount, locale) ?? "",
    on_exceed: entries.on_exceed,
    carry_over: canCarryOver(period) && entries.carry_over,
    alert_shares: readAlertShares(entries.alert_shares) ?? [],
    valid_from: entries.valid_from || null,
    valid_until: entries.valid_until === "" ? null : dayAfter(entries.valid_until),
  }
}

/** Only what the form changed, so that an end within a day stays as it was set elsewhere. */
export function prepareChanges(entries: BudgetEntries, { before, locale }: { before: Budget; locale: string }): BudgetChanges {
  const { version } = before
  if (!entries.is_set) {
    return { version, amount: null }
  }
  const shown = readBudget(before, locale)
  const { valid_until: end } = entries
  return {
    version,
    amount: readAmount(entries.amount, locale) ?? "",
    on_exceed: entries.on_exceed,
    carry_over: entries.carry_over,
    ...(entries.alert_shares === shown.alert_shares ? {} : { alert_shares: readAlertShares(entries.alert_shares) ?? [] }),
    ...(end === shown.valid_until ? {} : { valid_until: end === "" ? null : dayAfter(end) }),
  }
}

export function listBudgetDifferences(one: BudgetEntries, other: BudgetEntries): ComparedField[] {
  return comparedFields.filter((field) => one[field] !== other[field])
}

import { readAlertShares, writeAlertShares } from "../../../budget-entry/alert-shares"
import { readAmount, writeAmount } from "../../../budget-entry/read-amount"
import { dayAfter, lastDay, writeDay } from "../../../budget-entry/budget-day"
import type { Budget } from "../../../api/schemas/budgets"
import type { BudgetCreate, BudgetUpdate, WhatIfInput } from "../../hooks/budgets"
import { isRecord } from "../../lib/api-error"

export const subjectTypes = ["user", "role", "cost_center", "company"] as const
export const periods = ["order", "day", "week", "month", "quarter", "year", "total"] as const
export const onExceedChoices = ["approve", "block", "warn"] as const

/** The form as it is typed, with its amount as the language writes it. */
export interface BudgetForm {
  subjectType: (typeof subjectTypes)[number]
  userId: string
  roleKey: string
  costCenterId: string
  period: Budget["period"]
  /** Off: not set, which takes a budget away that is there. */
  isSet: boolean
  amount: string
  onExceed: Budget["on_exceed"]
  carryOver: boolean
  /** Percents, as they are typed. */
  alertShares: string
  /** Days in the company's time zone; empty: from ever, for ever. The last one belongs to it. */
  validFrom: string
  validUntil: string
}

export const emptyBudgetForm: BudgetForm = {
  subjectType: "user",
  userId: "",
  roleKey: "",
  costCenterId: "",
  period: "month",
  isSet: true,
  amount: "",
  onExceed: "approve",
  carryOver: false,
  alertShares: "80, 100",
  validFrom: "",
  validUntil: "",
}

export function formOf(budget: Budget, locale: string): BudgetForm {
  const { subject_type: type, subject_id: id, valid_from: from, valid_until: until, time_zone: zone } = budget
  return {
    subjectType: type,
    userId: type === "user" ? id : "",
    roleKey: type === "role" ? id : "",
    costCenterId: type === "cost_center" ? id : "",
    period: budget.period,
    isSet: true,
    amount: writeAmount(budget.amount, locale),
    onExceed: budget.on_exceed,
    carryOver: budget.carry_over,
    alertShares: writeAlertShares(budget.alert_shares),
    validFrom: from === null ? "" : writeDay(new Date(from), zone),
    validUntil: until === null ? "" : lastDay(until, zone),
  }
}

/** Only what comes again can carry over. */
export function canCarryOver({ period }: BudgetForm): boolean {
  return period !== "order" && period !== "total"
}

export function createBodyOf(form: BudgetForm, locale: string): BudgetCreate {
  const { subjectType: type } = form
  return {
    subject_type: type,
    ...(type === "company" ? {} : { subject_id: subjectIdOf(form, type) }),
    period: form.period,
    amount: amountOf(form, locale),
    on_exceed: form.onExceed,
    carry_over: canCarryOver(form) && form.carryOver,
    alert_shares: readAlertShares(form.alertShares) ?? [],
    valid_from: form.validFrom || null,
    valid_until: endOf(form),
  }
}

/** What is asked about the budget while it is entered; null while its subject or amount is missing. */
export function whatIfBodyOf(form: BudgetForm, { limitId, locale }: { limitId: string | null; locale: string }): WhatIfInput | null {
  return form.isSet && hasSubject(form) && isAmount(form, locale)
    ? { ...createBodyOf({ ...form, validFrom: "", validUntil: "" }, locale), ...(limitId === null ? {} : { limit_id: limitId }) }
    : null
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function changesOf(budget: Budget, form: BudgetForm, locale: string): Omit<BudgetUpdate, "version"> {
  if (!form.isSet) {
    return { amount: null }
  }
  const changed = new Set(differencesOf(budget, form, locale))
  return {
    ...(changed.has("amount") && { amount: amountOf(form, locale) }),
    ...(changed.has("onExceed") && { on_exceed: form.onExceed }),
    ...(changed.has("carryOver") && { carry_over: form.carryOver }),
    ...(changed.has("alertShares") && { alert_shares: readAlertShares(form.alertShares) ?? [] }),
    ...(changed.has("validUntil") && { valid_until: endOf(form) }),
  }
}

/** What of a budget the form can change. */
export type BudgetTerm = "amount" | "onExceed" | "carryOver" | "alertShares" | "validUntil"

/** Fields in which the form and the saved budget differ, in the form's order. */
export function differencesOf(budget: Budget, form: BudgetForm, locale: string): BudgetTerm[] {
  const saved = formOf(budget, locale)
  const terms: BudgetTerm[] = ["amount", "onExceed", "carryOver", "alertShares", "validUntil"]
  return terms.filter((term) => String(saved[term]).trim() !== String(form[term]).trim())
}

/** Whom or what the form is for; empty where nothing is chosen yet. */
function subjectIdOf(form: BudgetForm, type: "user" | "role" | "cost_center"): string {
  return { user: form.userId, role: form.roleKey, cost_center: form.costCenterId }[type]
}

/** Budgets end at an instant, and people name the last day. */
function endOf({ validUntil }: BudgetForm): string | null {
  return validUntil === "" ? null : dayAfter(validUntil)
}

/** An amount above zero, percents that are some, and for a user, a role or a cost center also whose. */
export function isComplete(form: BudgetForm, locale: string): boolean {
  return hasSubject(form) && (!form.isSet || (isAmount(form, locale) && readAlertShares(form.alertShares) !== null && endsAfterBegin(form)))
}

export function isAmount({ amount }: BudgetForm, locale: string): boolean {
  return readAmount(amount, locale) !== null
}

/** What is no amount is sent as it is, for the shop to refuse. */
function amountOf({ amount }: BudgetForm, locale: string): string {
  return readAmount(amount, locale) ?? amount.trim()
}

export function endsAfterBegin({ validFrom, validUntil }: BudgetForm): boolean {
  return validUntil === "" || validUntil >= validFrom
}

function hasSubject(form: BudgetForm): boolean {
  return form.subjectType === "company" || subjectIdOf(form, form.subjectType) !== ""
}

export function isBudget(value: unknown): value is Budget {
  return isRecord(value) && typeof value.version === "number" && typeof value.amount === "string" && typeof value.period === "string"
}

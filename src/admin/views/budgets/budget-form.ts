import type { Budget } from "../../../api/schemas/budgets"
import type { BudgetCreate, BudgetUpdate } from "../../hooks/budgets"
import { isRecord } from "../../lib/api-error"

export const subjectTypes = ["user", "role", "cost_center", "company"] as const
export const periods = ["order", "day", "week", "month", "quarter", "year", "total"] as const
export const onExceedChoices = ["approve", "block", "warn"] as const

/** The form as it is typed; a number field writes its amount with a point, as the API takes it. */
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
}

export function formOf(budget: Budget): BudgetForm {
  const { subject_type: type, subject_id: id } = budget
  return {
    subjectType: type,
    userId: type === "user" ? id : "",
    roleKey: type === "role" ? id : "",
    costCenterId: type === "cost_center" ? id : "",
    period: budget.period,
    isSet: true,
    amount: budget.amount,
    onExceed: budget.on_exceed,
    carryOver: budget.carry_over,
  }
}

/** Only what comes again can carry over. */
export function canCarryOver({ period }: BudgetForm): boolean {
  return period !== "order" && period !== "total"
}

export function createBodyOf(form: BudgetForm): BudgetCreate {
  const { subjectType: type } = form
  return {
    subject_type: type,
    ...(type === "company" ? {} : { subject_id: subjectIdOf(form, type) }),
    period: form.period,
    amount: form.amount.trim(),
    on_exceed: form.onExceed,
    carry_over: canCarryOver(form) && form.carryOver,
  }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function changesOf(budget: Budget, form: BudgetForm): Omit<BudgetUpdate, "version"> {
  if (!form.isSet) {
    return { amount: null }
  }
  const changed = new Set(differencesOf(budget, form))
  return {
    ...(changed.has("amount") && { amount: form.amount.trim() }),
    ...(changed.has("onExceed") && { on_exceed: form.onExceed }),
    ...(changed.has("carryOver") && { carry_over: form.carryOver }),
  }
}

/** What of a budget the form can change. */
export type BudgetTerm = "amount" | "onExceed" | "carryOver"

/** Fields in which the form and the saved budget differ, in the form's order. */
export function differencesOf(budget: Budget, form: BudgetForm): BudgetTerm[] {
  const saved = formOf(budget)
  const terms: BudgetTerm[] = ["amount", "onExceed", "carryOver"]
  return terms.filter((term) => String(saved[term]).trim() !== String(form[term]).trim())
}

/** Whom or what the form is for; empty where nothing is chosen yet. */
function subjectIdOf(form: BudgetForm, type: "user" | "role" | "cost_center"): string {
  return { user: form.userId, role: form.roleKey, cost_center: form.costCenterId }[type]
}

/** An amount above zero, and for a user, a role or a cost center also whose. */
export function isComplete(form: BudgetForm): boolean {
  const hasSubject = form.subjectType === "company" || subjectIdOf(form, form.subjectType) !== ""
  return hasSubject && (!form.isSet || Number(form.amount) > 0)
}

export function isBudget(value: unknown): value is Budget {
  return isRecord(value) && typeof value.version === "number" && typeof value.amount === "string" && typeof value.period === "string"
}

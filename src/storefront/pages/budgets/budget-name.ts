import type { TFunction } from "i18next"
import type { Budget } from "../../client"
import { renderRoleName } from "../role-name"

type SubjectOfBudget = Pick<Budget, "subject_type" | "subject_id" | "subject_name">

/** Whom or what a budget is for. */
export function renderSubject({ subject_type, subject_id, subject_name }: SubjectOfBudget, t: TFunction): string {
  switch (subject_type) {
    case "company":
      return t("budgets.subject.company")
    case "role":
      return renderRoleName({ key: subject_id, name: subject_name ?? subject_id }, t)
    default:
      return subject_name ?? t("budgets.gone")
  }
}

/** What tells a budget from others, such as “Ben Adler, per month”. */
export function renderBudgetName(budget: Budget, t: TFunction): string {
  return t("budgets.name", { subject: renderSubject(budget, t), period: t(`budgets.period.${budget.period}`) })
}

/** Who spends of it, said to somebody for whom it holds. */
export function renderSharing(budget: SubjectOfBudget, t: TFunction): string {
  switch (budget.subject_type) {
    case "user":
      return t("budgets.own")
    case "role":
      return t("budgets.sharedRole", { name: renderSubject(budget, t) })
    case "cost_center":
      return t("budgets.sharedCostCenter", { name: renderSubject(budget, t) })
    case "company":
      return t("budgets.sharedCompany")
  }
}

/** A budget per order begins anew with each, so that nothing ever moves it. */
export function hasStatement({ period }: Budget): boolean {
  return period !== "order"
}

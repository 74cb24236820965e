import { useCallback, useMemo } from "react"
import type { Budget } from "../../../api/schemas/budgets"
import { useRoleNames } from "../../components/user-badges"
import { useTexts } from "../../hooks/use-texts"

type BudgetSubject = Pick<Budget, "subject_type" | "subject_id" | "subject_name">

/** How a budget is called, and its amounts, in the operator's language. */
export function useBudgetTexts() {
  const { t, locale } = useTexts()
  const roleNames = useRoleNames()
  const subject = useCallback(
    ({ subject_type: type, subject_id: id, subject_name: name }: BudgetSubject): string => {
      switch (type) {
        case "company":
          return t("budgets.subjects.company")
        case "role":
          return roleNames([{ key: id, name: name ?? id }])
        default:
          return name ?? t("budgets.gone")
      }
    },
    [t, roleNames]
  )
  return useMemo(() => {
    const money = (amount: string, currency: string, signDisplay: "auto" | "always" = "auto") =>
      new Intl.NumberFormat(locale, { style: "currency", currency, signDisplay }).format(Number(amount))
    const dayOf = (at: string, timeZone: string) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(new Date(at))
    return {
      subject,
      money,
      dayOf,
      /** C9: how long it lasts at the pace of its running period; null where there is nothing to tell. */
      forecast: ({ forecast, time_zone: timeZone }: Budget) =>
        forecast && (forecast.used_up_at === null ? t("budgets.enough") : t("budgets.usedUp", { date: dayOf(forecast.used_up_at, timeZone) })),
      name: (budget: BudgetSubject & Pick<Budget, "period">) =>
        t("budgets.name", { subject: subject(budget), period: t(`budgets.periods.${budget.period}`) }),
      left: ({ left, amount, period, currency_code: currency }: Budget) => {
        const whole = money(amount, currency)
        if (period === "order") {
          return t("budgets.upTo", { amount: whole })
        }
        return left.startsWith("-")
          ? t("budgets.over", { over: money(left.slice(1), currency), amount: whole })
          : t("budgets.left", { left: money(left, currency), amount: whole })
      },
    }
  }, [t, locale, subject])
}

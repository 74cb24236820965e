import { useTranslation } from "react-i18next"
import type { Budget } from "../../client"
import { useLocale } from "../../i18n/use-locale"

/** What exceeding it does, and from when to when it holds. */
export function BudgetTerms({ budget }: { budget: Budget }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: budget.time_zone })
  const { valid_from: from, valid_until: until } = budget
  return (
    <p className="text-ui-fg-subtle">
      {[
        t(`budgets.onExceed.${budget.on_exceed}`),
        from === null ? "" : t("budgets.from", { date: day.format(new Date(from)) }),
        until === null ? "" : t("budgets.until", { date: day.format(new Date(new Date(until).getTime() - 1)) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  )
}

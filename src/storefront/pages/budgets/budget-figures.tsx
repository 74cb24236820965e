import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Budget } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { Fact } from "../fact"
import { BudgetBar } from "./budget-bar"
import { BudgetForecast } from "./budget-forecast"

/** How a budget stands: what is left, a bar, and the figures behind it. */
export function BudgetFigures({ budget }: { budget: Budget }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: string) => renderMoney(amount, budget.currency_code, locale)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: budget.time_zone })
  const isExceeded = budget.left.startsWith("-")
  if (budget.period === "order") {
    return (
      <p className="txt-medium-plus">{t("budgets.upTo", { amount: money(budget.amount) })}</p>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <p className={clx("txt-medium-plus", isExceeded && "text-ui-fg-error")}>
        {isExceeded
          ? t("budgets.over", { over: money(budget.left.slice(1)), amount: money(budget.amount) })
          : t("budgets.left", { left: money(budget.left), amount: money(budget.amount) })}
      </p>
      <BudgetBar budget={budget} />
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-x-6 gap-y-2">
        <Fact name={t("budgets.used")}>{money(budget.used)}</Fact>
        {Number(budget.reserved) > 0 && (
          <Fact name={t("budgets.reserved")}>
            <span title={t("budgets.reservedText")}>{money(budget.reserved)}</span>
          </Fact>
        )}
        {Number(budget.carried) > 0 && (
          <Fact name={t("budgets.carried")}>{money(budget.carried)}</Fact>
        )}
      </dl>
      <p className="text-ui-fg-subtle">
        {budget.renews_at === null
          ? t("budgets.lasts")
          : t("budgets.renews", { date: day.format(new Date(budget.renews_at)) })}
        <BudgetForecast budget={budget} />
      </p>
    </div>
  )
}

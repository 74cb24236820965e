import { useTranslation } from "react-i18next"
import { renderPeriodLabel } from "../../../budget-entry/period-label"
import type { BudgetPeriod, TriedPeriod, WhatIf } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { BudgetBar } from "./budget-bar"

/** What was spent in each period, against what could have been. */
export function WhatIfPeriods({ whatIf, period }: { whatIf: WhatIf; period: BudgetPeriod }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: string) => renderMoney(amount, whatIf.currency_code, locale)
  const nameOf = (one: TriedPeriod) => {
    const label = renderPeriodLabel(one, { period, timeZone: whatIf.time_zone, locale })
    if (label === null) {
      return t(period === "order" ? "budgets.whatIf.days" : "budgets.period.total")
    }
    return one.is_current ? t("budgets.whatIf.current", { period: label }) : label
  }
  const spentOf = ({ spent, available, is_complete: isComplete }: TriedPeriod) =>
    t(period === "order" ? "budgets.whatIf.spentPerOrder" : "budgets.whatIf.spent", {
      spent: isComplete ? money(spent) : t("budgets.whatIf.atLeast", { spent: money(spent) }),
      available: money(available),
    })
  return (
    <ol className="flex flex-col gap-3">
      {whatIf.periods.map((one) => (
        <li key={one.starts_at} className="flex flex-col gap-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="txt-compact-small-plus">{nameOf(one)}</span>
            <span className="txt-compact-small text-ui-fg-subtle">{spentOf(one)}</span>
          </div>
          {period !== "order" && (
            <BudgetBar
              budget={{
                amount: one.available,
                carried: "0",
                used: one.spent,
                reserved: "0",
                left: one.exceeded ? "-1" : "0",
              }}
            />
          )}
          <OverOf period={one} />
        </li>
      ))}
    </ol>
  )
}

function OverOf({ period: { orders, orders_over: over } }: { period: TriedPeriod }) {
  const { t } = useTranslation()
  if (over > 0) {
    return <span className="txt-compact-small text-ui-fg-error">{t("budgets.whatIf.over", { over, orders })}</span>
  }
  return (
    <span className="txt-compact-small text-ui-fg-subtle">
      {orders === 0 ? t("budgets.whatIf.noOrders") : t("budgets.whatIf.fits", { count: orders })}
    </span>
  )
}

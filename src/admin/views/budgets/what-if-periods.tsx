import { clx, Text } from "@medusajs/ui"
import { renderPeriodLabel } from "../../../budget-entry/period-label"
import type { Budget } from "../../../api/schemas/budgets"
import type { WhatIf } from "../../../api/schemas/what-if"
import { useTexts } from "../../hooks/use-texts"
import { BudgetBar } from "./budget-use"
import { useBudgetTexts } from "./use-budget-texts"

type TriedPeriod = WhatIf["periods"][number]

/** What was spent in each period, against what could have been. */
export function WhatIfPeriods({ whatIf, period }: { whatIf: WhatIf; period: Budget["period"] }) {
  const { t, locale } = useTexts()
  const texts = useBudgetTexts()
  const money = (amount: string) => texts.money(amount, whatIf.currency_code)
  const nameOf = (one: TriedPeriod) => {
    const label = renderPeriodLabel(one, { period, timeZone: whatIf.time_zone, locale })
    if (label === null) {
      return t(period === "order" ? "budgets.whatIf.days" : "budgets.periods.total")
    }
    return one.is_current ? t("budgets.whatIf.current", { period: label }) : label
  }
  const spentOf = ({ spent, available, is_complete: isComplete }: TriedPeriod) =>
    t(period === "order" ? "budgets.whatIf.spentPerOrder" : "budgets.whatIf.spent", {
      spent: isComplete ? money(spent) : t("budgets.whatIf.atLeast", { spent: money(spent) }),
      available: money(available),
    })
  const resultOf = ({ orders, orders_over: over }: TriedPeriod) => {
    if (over > 0) {
      return t("budgets.whatIf.over", { over, orders })
    }
    return orders === 0 ? t("budgets.whatIf.noOrders") : t("budgets.whatIf.fits", { count: orders })
  }
  return (
    <ol className="flex flex-col gap-3">
      {whatIf.periods.map((one) => (
        <li key={one.starts_at} className="flex flex-col gap-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Text size="xsmall" weight="plus">
              {nameOf(one)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {spentOf(one)}
            </Text>
          </div>
          {period !== "order" && (
            <BudgetBar budget={{ amount: one.available, carried: "0", used: one.spent, reserved: "0" }} isExceeded={one.exceeded} />
          )}
          <Text size="xsmall" className={clx(one.exceeded ? "text-ui-fg-error" : "text-ui-fg-subtle")}>
            {resultOf(one)}
          </Text>
        </li>
      ))}
    </ol>
  )
}

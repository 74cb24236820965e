import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { renderPeriodLabel } from "../../../budget-entry/period-label"
import type { Budget, BudgetPeriodUse } from "../../client"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"

/** The chart's figures, newest first; as a list where a table has no room. */
export function PeriodTable({ budget, periods }: { budget: Budget; periods: readonly BudgetPeriodUse[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { currency_code: currency, period, time_zone: timeZone } = budget
  const isNarrow = useIsNarrow()
  const money = (amount: string) => renderMoney(amount, currency, locale)
  const newestFirst = [...periods].reverse()
  const nameOf = (one: BudgetPeriodUse) => renderPeriodLabel(one, { period, timeZone, locale })
  if (isNarrow) {
    return (
      <ul className="txt-compact-small mt-3 divide-y">
        {newestFirst.map((one) => (
          <li key={one.starts_at} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2">
            <span>{nameOf(one)}</span>
            <span>{t("budgets.whatIf.spent", { spent: money(one.used), available: money(one.available) })}</span>
            {Number(one.reserved) > 0 && (
              <span className="w-full text-right text-ui-fg-subtle">
                {t("budgets.chart.held")}: {money(one.reserved)}
              </span>
            )}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className="mt-3 overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("budgets.chart.period")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("budgets.chart.used")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("budgets.chart.held")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("budgets.chart.available")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {newestFirst.map((one) => (
            <Table.Row key={one.starts_at} className="[&_td]:py-2">
              <Table.Cell>{nameOf(one)}</Table.Cell>
              <Table.Cell className="text-right">{money(one.used)}</Table.Cell>
              <Table.Cell className="text-right">{money(one.reserved)}</Table.Cell>
              <Table.Cell className="text-right">{money(one.available)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

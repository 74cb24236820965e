import { clx, Text } from "@medusajs/ui"
import { chartHeight, chartWidth, layOutPeriods } from "../../../budget-entry/period-bars"
import { renderPeriodLabel } from "../../../budget-entry/period-label"
import type { BudgetPeriod, BudgetPeriods } from "../../../api/schemas/budget-periods"
import { ErrorLine } from "../../components/error-panel"
import { useBudgetPeriods } from "../../hooks/budgets"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "./use-budget-texts"

/** C9: what was used in each of the last periods, against the limit. One period alone is no chart. */
export function PeriodChart({ companyId, budgetId }: { companyId: string; budgetId: string }) {
  const { t, locale } = useTexts()
  const texts = useBudgetTexts()
  const { data, error } = useBudgetPeriods(companyId, budgetId)
  if (error) {
    return <ErrorLine error={error} />
  }
  if (!data || data.periods.length < 2) {
    return null
  }
  const { currency_code: currency, period, time_zone: timeZone } = data.budget
  const nameOf = (one: BudgetPeriod) => renderPeriodLabel(one, { period, timeZone, locale }) ?? ""
  const spentOf = (one: BudgetPeriod) =>
    t("budgets.whatIf.spent", { spent: texts.money(one.used, currency), available: texts.money(one.available, currency) })
  return (
    <section aria-label={t("budgets.chart.title")} className="flex flex-col gap-3">
      <Text size="small" weight="plus">
        {t("budgets.chart.title")}
      </Text>
      <Bars {...data} tell={(one) => `${nameOf(one)}: ${spentOf(one)}`} />
      <Legend />
      <details>
        <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer rounded outline-none">
          {t("budgets.chart.table")}
        </summary>
        <ul className="txt-compact-small mt-2 divide-y">
          {[...data.periods].reverse().map((one) => (
            <li key={one.starts_at} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>{nameOf(one)}</span>
              <span className="text-ui-fg-subtle">
                {spentOf(one)}
                {Number(one.reserved) > 0 && ` · ${t("budgets.held", { held: texts.money(one.reserved, currency) })}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const keys = [
  { name: "used", box: "bg-ui-tag-blue-icon" },
  { name: "held", box: "bg-ui-tag-orange-icon" },
  { name: "over", box: "bg-ui-tag-red-icon" },
  { name: "limit", box: "bg-ui-fg-base h-0.5" },
] as const

function Legend() {
  const { t } = useTexts()
  return (
    <ul className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-4 gap-y-1">
      {keys.map(({ name, box }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={clx("h-2.5 w-2.5 rounded-sm", box)} />
          {t(`budgets.chart.${name}`)}
        </li>
      ))}
    </ul>
  )
}

/** For the eye alone: the list below holds the same. */
function Bars({ budget, periods, tell }: BudgetPeriods & { tell: (period: BudgetPeriod) => string }) {
  const { locale } = useTexts()
  const { bars, lines } = layOutPeriods(periods)
  const { currency_code: currency, period, time_zone: timeZone } = budget
  // names that are longer than their column: every second one has room
  const isDense = ["day", "week", "quarter"].includes(period)
  const short = new Intl.NumberFormat(locale, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 })
  return (
    <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1">
      <ol className="txt-compact-xsmall text-ui-fg-subtle -my-2 flex flex-col-reverse justify-between text-right">
        {lines.map(({ amount }) => (
          <li key={amount} className="h-4 leading-4">
            {short.format(amount)}
          </li>
        ))}
      </ol>
      <svg viewBox={`0 0 ${chartWidth} ${chartHeight}`} preserveAspectRatio="none" className="h-36 w-full overflow-visible">
        {lines.map(({ amount, y }) => (
          <line key={amount} x2={chartWidth} y1={y} y2={y} vectorEffect="non-scaling-stroke" className="stroke-ui-border-base" />
        ))}
        {bars.map(({ period: one, used, held, isOver, limit }) => (
          <g key={one.starts_at}>
            <title>{tell(one)}</title>
            <rect {...used} className={isOver ? "fill-ui-tag-red-icon" : "fill-ui-tag-blue-icon"} />
            <rect {...held} className="fill-ui-tag-orange-icon" />
            <line
              x1={limit.from}
              x2={limit.to}
              y1={limit.y}
              y2={limit.y}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              className="stroke-ui-fg-base"
            />
          </g>
        ))}
      </svg>
      <ol className="text-ui-fg-subtle col-start-2 flex text-[10px]">
        {periods.map((one) => (
          <li
            key={one.starts_at}
            className={clx("flex min-w-0 flex-1 justify-center whitespace-nowrap", isDense && "[&:nth-last-child(even)]:invisible")}
          >
            {renderPeriodLabel(one, { period, timeZone, locale, isShort: true })}
          </li>
        ))}
      </ol>
    </div>
  )
}

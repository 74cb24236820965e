import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { chartHeight, chartWidth, layOutPeriods } from "../../../budget-entry/period-bars"
import { renderPeriodLabel } from "../../../budget-entry/period-label"
import type { Budget, BudgetPeriodUse } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { ErrorNotice } from "../../feedback/error-notice"
import { useBudgetPeriods } from "../../hooks/use-budgets"
import { PeriodTable } from "./period-table"

/** C9: what was used in each of the last periods, against the limit. One period alone is no chart. */
export function PeriodChart({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error } = useBudgetPeriods(id)
  if (error) {
    return <ErrorNotice isQuiet error={error} />
  }
  if (!data || data.periods.length < 2) {
    return null
  }
  return (
    <section aria-labelledby="period-chart" className="card flex flex-col gap-5 p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="period-chart" className="txt-medium-plus">
          {t("budgets.chart.title")}
        </h2>
        <Legend />
      </div>
      <Bars budget={data.budget} periods={data.periods} />
      <details>
        <summary className="txt-compact-small-plus cursor-pointer rounded outline-none focus-visible:shadow-borders-focus">
          {t("budgets.chart.table")}
        </summary>
        <PeriodTable budget={data.budget} periods={data.periods} />
      </details>
    </section>
  )
}

const keys = [
  { name: "used", box: "bg-ui-tag-blue-icon" },
  { name: "held", box: "bg-ui-tag-orange-icon" },
  { name: "over", box: "bg-ui-tag-red-icon" },
  { name: "limit", box: "h-0.5 self-center bg-ui-fg-base" },
] as const

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="txt-compact-small flex flex-wrap gap-x-4 gap-y-1 text-ui-fg-subtle">
      {keys.map(({ name, box }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden className={clx("h-2.5 w-2.5 rounded-sm", box)} />
          {t(`budgets.chart.${name}`)}
        </li>
      ))}
    </ul>
  )
}

/** For the eye alone: the table holds the same. */
function Bars({ budget, periods }: { budget: Budget; periods: readonly BudgetPeriodUse[] }) {
  const locale = useLocale()
  const { bars, lines } = layOutPeriods(periods)
  const { currency_code: currency, period, time_zone: timeZone } = budget
  // names that are longer than their column: every second one has room
  const isDense = ["day", "week", "quarter"].includes(period)
  const short = new Intl.NumberFormat(locale, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 })
  const money = (amount: string) => renderMoney(amount, currency, locale)
  return (
    <div aria-hidden className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1">
      <ol className="txt-compact-xsmall -my-2 flex flex-col-reverse justify-between text-right text-ui-fg-subtle">
        {lines.map(({ amount }) => (
          <li key={amount} className="h-4 leading-4">
            {short.format(amount)}
          </li>
        ))}
      </ol>
      <svg viewBox={`0 0 ${chartWidth} ${chartHeight}`} preserveAspectRatio="none" className="h-44 w-full overflow-visible">
        {lines.map(({ amount, y }) => (
          <line key={amount} x2={chartWidth} y1={y} y2={y} vectorEffect="non-scaling-stroke" className="stroke-ui-border-base" />
        ))}
        {bars.map(({ period: one, used, held, isOver, limit }) => (
          <g key={one.starts_at}>
            <title>{`${renderPeriodLabel(one, { period, timeZone, locale })}: ${money(one.used)} / ${money(one.available)}`}</title>
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
      <ol className="txt-compact-xsmall col-start-2 flex text-ui-fg-subtle">
        {periods.map((one) => (
          <li
            key={one.starts_at}
            className={clx("flex min-w-0 flex-1 justify-center whitespace-nowrap text-[10px] sm:text-xs", isDense && "max-sm:[&:nth-last-child(even)]:invisible")}
          >
            {renderPeriodLabel(one, { period, timeZone, locale, isShort: true })}
          </li>
        ))}
      </ol>
    </div>
  )
}

import { clx, Text } from "@medusajs/ui"
import { useId, useMemo, type ReactNode } from "react"
import type { WhatIf } from "../../../api/schemas/what-if"
import { OrNothing } from "../../components/facts"
import { useWhatIf } from "../../hooks/budgets"
import { useDebounced } from "../../hooks/use-debounced"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { whatIfBodyOf, type BudgetForm } from "./budget-form"
import { useBudgetTexts } from "./use-budget-texts"
import { WhatIfPeriods } from "./what-if-periods"

/** Until somebody pauses typing. */
const pauseMs = 400

interface WhatIfPanelProps {
  companyId: string
  form: BudgetForm
  /** Of the budget that is being changed; null for a new one. */
  limitId: string | null
}

/** C12: who would have gone over the budget in its last periods, while it is entered. Its failure stops nobody from saving. */
export function WhatIfPanel({ companyId, form, limitId }: WhatIfPanelProps) {
  const { t, locale } = useTexts()
  const texts = useBudgetTexts()
  const titleId = useId()
  const entered = useMemo(() => whatIfBodyOf(form, { limitId, locale }), [form, limitId, locale])
  const body = useDebounced(entered, pauseMs)
  const { data, error, isFetching, isPlaceholderData } = useWhatIf(companyId, body)
  // what is wrong with an entry is said beside it, once it is sent
  const isWaiting = body === null || (error !== null && toApiError(error).code === "invalid_data")
  return (
    <section
      aria-labelledby={titleId}
      aria-busy={isFetching}
      className="bg-ui-bg-subtle border-ui-border-base flex flex-col gap-4 rounded-md border px-4 py-3"
    >
      <h3 id={titleId} className="txt-compact-small-plus">
        {t("budgets.whatIf.title")}
      </h3>
      {isWaiting && <Note>{t("budgets.whatIf.wait")}</Note>}
      {!isWaiting && error && <Note>{t("budgets.whatIf.failed")}</Note>}
      {!isWaiting && !error && data && (
        <div className={clx("flex flex-col gap-4", (isPlaceholderData || entered !== body) && "opacity-60")}>
          <Text size="small" role="status">
            {data.orders_over === 0
              ? t("budgets.whatIf.none")
              : t(`budgets.whatIf.${body.on_exceed ?? "approve"}`, { count: data.orders_over })}
          </Text>
          <WhatIfPeriods whatIf={data} period={body.period} />
          {data.orders.length > 0 && <OverOrders whatIf={data} />}
          <Note>
            {data.counted_since === null
              ? t("budgets.whatIf.sinceNever")
              : t("budgets.whatIf.since", { date: texts.dayOf(data.counted_since, data.time_zone) })}
            {data.periods.some(({ is_complete: isComplete }) => !isComplete) && ` ${t("budgets.whatIf.tooMany")}`}
          </Note>
        </div>
      )}
    </section>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
      {children}
    </Text>
  )
}

/** The newest orders that would have gone over, with who placed them. */
function OverOrders({ whatIf: { orders, orders_over: count, currency_code: currency } }: { whatIf: WhatIf }) {
  const { t } = useTexts()
  const texts = useBudgetTexts()
  const format = useFormat()
  return (
    <details>
      <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer rounded outline-none">
        {t("budgets.whatIf.orders")}
      </summary>
      {orders.length < count && <Note>{t("budgets.whatIf.newest", { shown: orders.length, count })}</Note>}
      <ul className="mt-2 divide-y">
        {orders.map((order, nth) => (
          <li key={nth} className="txt-compact-xsmall flex flex-wrap justify-between gap-x-4 gap-y-1 py-2">
            <span>
              {format.dateTime(order.placed_at)} · <OrNothing>{order.user_name}</OrNothing>
              {order.order_display_id !== null && ` · ${t("budgets.order", { number: order.order_display_id })}`}
            </span>
            <span className="whitespace-nowrap">{texts.money(order.amount, currency)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

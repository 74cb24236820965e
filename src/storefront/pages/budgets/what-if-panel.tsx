import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isCustomerCenterError } from "../../client"
import { useWhatIf } from "../../hooks/use-budgets"
import { useDebounced } from "../../hooks/use-debounced"
import { useLocale } from "../../i18n/use-locale"
import { useWhatIfInput } from "./use-what-if-input"
import { WhatIfOrders } from "./what-if-orders"
import { WhatIfPeriods } from "./what-if-periods"

/** Until somebody pauses typing. */
const pauseMs = 400

/**
 * C12: who would have gone over the budget in its last periods, while it is entered. A failure of it stops
 * nobody from saving.
 */
export function WhatIfPanel({ limitId = null }: { limitId?: string | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const entered = useWhatIfInput(limitId)
  const input = useDebounced(entered, pauseMs)
  const { data, error, isFetching, isPlaceholderData } = useWhatIf(input)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: data?.time_zone })
  // what is wrong with an entry is said beside it, once it is sent
  const isWaiting = input === null || isCustomerCenterError(error, "invalid_data")
  return (
    <section
      aria-labelledby="what-if"
      aria-busy={isFetching}
      className="flex flex-col gap-4 rounded-lg border border-ui-border-base bg-ui-bg-subtle p-4"
    >
      <h2 id="what-if" className="txt-small-plus">
        {t("budgets.whatIf.title")}
      </h2>
      {isWaiting && <p className="text-pretty text-ui-fg-subtle">{t("budgets.whatIf.wait")}</p>}
      {!isWaiting && error && <p className="text-pretty text-ui-fg-subtle">{t("budgets.whatIf.failed")}</p>}
      {!isWaiting && !error && data && (
        <div className={clx("flex flex-col gap-4", (isPlaceholderData || entered !== input) && "opacity-60")}>
          <p role="status" className="text-pretty">
            {data.orders_over === 0
              ? t("budgets.whatIf.none")
              : t(`budgets.whatIf.${input.on_exceed ?? "approve"}`, { count: data.orders_over })}
          </p>
          <WhatIfPeriods whatIf={data} period={input.period} />
          {data.orders.length > 0 && <WhatIfOrders whatIf={data} />}
          <p className="txt-compact-small text-pretty text-ui-fg-subtle">
            {data.counted_since === null
              ? t("budgets.whatIf.sinceNever")
              : t("budgets.whatIf.since", { date: day.format(new Date(data.counted_since)) })}
            {data.periods.some(({ is_complete: isComplete }) => !isComplete) && ` ${t("budgets.whatIf.tooMany")}`}
          </p>
        </div>
      )}
    </section>
  )
}

import { useTranslation } from "react-i18next"
import type { Budget } from "../../client"
import { useLocale } from "../../i18n/use-locale"

/** C9: how long a budget lasts at the pace of its running period; nothing where there is nothing to tell. */
export function BudgetForecast({ budget: { forecast, time_zone: timeZone } }: { budget: Budget }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (forecast === null) {
    return null
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone })
  return (
    <span className="block">
      {forecast.used_up_at === null ? (
        t("budgets.enough")
      ) : (
        <strong className="txt-small-plus text-ui-fg-base">
          {t("budgets.usedUp", { date: day.format(new Date(forecast.used_up_at)) })}
        </strong>
      )}
    </span>
  )
}

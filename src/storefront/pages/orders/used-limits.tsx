import { useTranslation } from "react-i18next"
import type { OrderDetail } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderSubject } from "../budgets/budget-name"

/** Which limits an order used (C9). */
export function UsedLimits({ order }: { order: OrderDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <section aria-labelledby="used-limits" className="card flex flex-col gap-3 p-5 sm:p-6">
      <h2 id="used-limits" className="txt-medium-plus">
        {t("orders.limits")}
      </h2>
      <p className="text-pretty text-ui-fg-subtle">
        {t(order.limits.length > 0 ? "orders.limitsText" : "orders.noLimits")}
      </p>
      <ul className="flex flex-col gap-3 empty:hidden">
        {order.limits.map((limit) => (
          <li key={limit.limit_id} className="flex flex-col gap-0.5">
            <span className="txt-small-plus">
              {t("budgets.name", { subject: renderSubject(limit, t), period: t(`budgets.period.${limit.period}`) })}
            </span>
            <span className="text-ui-fg-subtle">
              {t("orders.limitOf", {
                amount: renderMoney(limit.amount, limit.currency_code, locale),
                limit: renderMoney(limit.limit_amount, limit.currency_code, locale),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

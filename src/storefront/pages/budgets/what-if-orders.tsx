import { useTranslation } from "react-i18next"
import type { WhatIf } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { When } from "../when"
import { EntryPerson } from "./statement-entry"

/** The newest orders that would have gone over, with who placed them. */
export function WhatIfOrders({ whatIf }: { whatIf: WhatIf }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { orders, orders_over: count } = whatIf
  return (
    <details className="flex flex-col gap-2">
      <summary className="txt-compact-small-plus cursor-pointer rounded outline-none focus-visible:shadow-borders-focus">
        {t("budgets.whatIf.orders")}
      </summary>
      {orders.length < count && (
        <p className="txt-compact-small mt-2 text-ui-fg-subtle">{t("budgets.whatIf.newest", { shown: orders.length, count })}</p>
      )}
      <ul className="mt-2 divide-y">
        {orders.map((order, nth) => (
          <li key={nth} className="txt-compact-small flex flex-wrap justify-between gap-x-4 gap-y-1 py-2">
            <span>
              <When at={order.placed_at} never="" /> · <EntryPerson entry={order} />
              {order.order_display_id !== null && ` · ${t("budgets.orderNumber", { number: order.order_display_id })}`}
            </span>
            <span className="whitespace-nowrap">{renderMoney(order.amount, whatIf.currency_code, locale)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

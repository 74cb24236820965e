import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { When } from "../when"
import { OrderAccounts, OrderPerson } from "./order-facts"
import { OrderStatusBadge } from "./order-status-badge"
import type { OrderRowsProps } from "./order-table"

/** The orders where a table has no room. */
export function OrderCards({ orders }: OrderRowsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  return (
    <ul className="card divide-y">
      {orders.map((order) => (
        <li key={order.id} className="flex flex-col gap-2 p-4">
          <div className="flex items-baseline justify-between gap-4">
            <Link
              className="link txt-small-plus no-underline hover:underline"
              to={withCompany(`/orders/${order.id}`)}
            >
              {t("orders.numberOf", { number: order.display_id })}
            </Link>
            <span className="txt-small-plus whitespace-nowrap">
              {renderMoney(order.total, order.currency_code, locale)}
            </span>
          </div>
          <OrderStatusBadge status={order.status} />
          <p className="text-ui-fg-subtle">
            <When at={order.created_at} never="" />
          </p>
          <p>
            <OrderPerson order={order} />
          </p>
          <p>
            <OrderAccounts order={order} />
          </p>
        </li>
      ))}
    </ul>
  )
}

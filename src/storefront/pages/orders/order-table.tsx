import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Order } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { SortHeader } from "../../list/sort-header"
import type { ListAddress } from "../../list/use-list-address"
import { When } from "../when"
import { OrderAccounts, OrderPerson } from "./order-facts"
import { OrderStatusBadge } from "./order-status-badge"

export interface OrderRowsProps {
  orders: readonly Order[]
  address: ListAddress
}

export function OrderTable({ orders, address }: OrderRowsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  const sort = { address, preset: "-created_at" }
  return (
    <div className="card overflow-x-auto">
      <Table>
        <Table.Header className="border-t-0">
          <Table.Row>
            <SortHeader {...sort} by="display_id" label={t("orders.number")} />
            <SortHeader {...sort} by="created_at" label={t("orders.date")} />
            <Table.HeaderCell>{t("orders.who")}</Table.HeaderCell>
            <Table.HeaderCell>{t("orders.statusLabel")}</Table.HeaderCell>
            <Table.HeaderCell>
              {t("orders.costCenter")}, {t("orders.purchaseOrderNumber")}
            </Table.HeaderCell>
            <SortHeader {...sort} by="total" label={t("orders.total")} />
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
          {orders.map((order) => (
            <Table.Row key={order.id} className="[&_td]:py-2">
              <Table.Cell className="min-w-28">
                <Link className="link no-underline hover:underline" to={withCompany(`/orders/${order.id}`)}>
                  <span className="sr-only">{t("orders.number")} </span>
                  {order.display_id}
                </Link>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <When at={order.created_at} never="" />
              </Table.Cell>
              <Table.Cell>
                <OrderPerson order={order} />
              </Table.Cell>
              <Table.Cell>
                <OrderStatusBadge status={order.status} />
              </Table.Cell>
              <Table.Cell>
                <OrderAccounts order={order} />
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {renderMoney(order.total, order.currency_code, locale)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

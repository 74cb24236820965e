import { Drawer, Text } from "@medusajs/ui"
import type { DirectoryOrderDetail } from "../../../api/schemas/operations"
import { DrawerHead } from "../../components/drawer-head"
import { ErrorPanel } from "../../components/error-panel"
import { Fact, Facts } from "../../components/facts"
import { LoadingRows } from "../../components/loading-rows"
import { TextLink } from "../../components/text-link"
import { useDirectoryOrder } from "../../hooks/directory-orders"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { OrderState } from "./use-directory-order-columns"

/** F1: an order as an ERP would have been sent it, with its lines. */
export function DirectoryOrderDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts()
  const { data: order, error, isPending, refetch } = useDirectoryOrder(id)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <DrawerHead
          title={order ? t("directoryOrders.one", { number: order.order_number }) : t("directoryOrders.title")}
          description={t("directoryOrders.oneText")}
        />
        <Drawer.Body className="flex flex-col overflow-y-auto p-0">
          {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
          {isPending && <LoadingRows />}
          {order && (
            <div className="divide-y">
              <Lines order={order} />
              <OrderFacts order={order} />
            </div>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function Lines({ order }: { order: DirectoryOrderDetail }) {
  const { t } = useTexts()
  const { money } = useBudgetTexts()
  const amount = (value: string) => money(value, order.currency_code)
  const rows = [
    ...order.lines.map(({ id, title, sku, quantity, net_amount: net }) => ({ id, title, note: [sku, t("directoryOrders.quantity", { quantity })].filter(Boolean).join(" · "), net })),
    ...order.shipping.map(({ title, net_amount: net }, index) => ({ id: `shipping-${index}`, title, note: t("directoryOrders.shipping"), net })),
  ]
  const sums = [
    [t("directoryOrders.net"), order.net_amount],
    [t("directoryOrders.tax"), order.tax_amount],
    [t("directoryOrders.gross"), order.gross_amount],
  ] as const
  return (
    <>
      <ul aria-label={t("directoryOrders.lines")} className="divide-y">
        {rows.map((row) => (
          <li key={row.id} className="flex items-start justify-between gap-4 px-6 py-3">
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <Text size="small" weight="plus">
                {row.title}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {row.note}
              </Text>
            </div>
            <Text size="small" className="whitespace-nowrap">
              {amount(row.net)}
            </Text>
          </li>
        ))}
      </ul>
      <Facts>
        {sums.map(([name, value]) => (
          <Fact key={name} label={name}>
            {amount(value)}
          </Fact>
        ))}
        {Number(order.credit_amount) > 0 && <Fact label={t("directoryOrders.credit")}>{amount(order.credit_amount)}</Fact>}
      </Facts>
    </>
  )
}

function OrderFacts({ order }: { order: DirectoryOrderDetail }) {
  const { t } = useTexts()
  const format = useFormat()
  const { shipping_address: delivery, billing_address: billing } = order
  return (
    <Facts>
      <Fact label={t("directoryOrders.status")}>
        <OrderState order={order} />
        {order.changed_at && <span className="text-ui-fg-subtle">{format.dateTime(order.changed_at)}</span>}
      </Fact>
      <Fact label={t("directoryOrders.shopNumber")}>
        <TextLink to={`/orders/${order.id}`}>#{order.display_id}</TextLink>
      </Fact>
      <Fact label={t("directoryOrders.customer")}>
        {[order.customer_name ?? t("directoryOrders.customerGone"), order.customer_number].join(" · ")}
      </Fact>
      <Fact label={t("directoryOrders.orderedBy")}>{order.ordered_by}</Fact>
      <Fact label={t("directoryOrders.approvedBy")}>{order.approver_name}</Fact>
      <Fact label={t("directoryOrders.purchaseOrderNumber")}>{order.purchase_order_number}</Fact>
      <Fact label={t("directoryOrders.costCenter")}>{order.cost_center_code}</Fact>
      <Fact label={t("directoryOrders.placed")}>{format.dateTime(order.placed_at)}</Fact>
      <Fact label={t("directoryOrders.received")}>{format.dateTime(order.received_at)}</Fact>
      <Fact label={t("directoryOrders.delivery")}>{delivery && describeAddress(delivery)}</Fact>
      <Fact label={t("directoryOrders.billing")}>{billing && describeAddress(billing)}</Fact>
    </Facts>
  )
}

function describeAddress(address: NonNullable<DirectoryOrderDetail["billing_address"]>): string {
  const { company, name, address_1, address_2, postal_code, city, country_code: country } = address
  const place = [postal_code, city].filter(Boolean).join(" ")
  return [company, name, address_1, address_2, place, country?.toUpperCase()].filter(Boolean).join(", ")
}

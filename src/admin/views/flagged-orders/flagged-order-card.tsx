import { Text } from "@medusajs/ui"
import type { FlaggedOrder } from "../../../api/schemas/flagged-orders"
import { SourceBadge } from "../../components/source-badge"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { OrderCompanies } from "./order-companies"
import { OrderLink } from "./order-link"

/** An order that nothing could stop, on a narrow screen. */
export function FlaggedOrderCard({ order }: { order: FlaggedOrder }) {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  return (
    <div className="flex flex-col items-start gap-y-2">
      <div className="flex w-full flex-wrap items-baseline justify-between gap-x-4">
        <OrderLink order={order} />
        <Text size="small" weight="plus">
          {money(order.amount, order.currency_code)}
        </Text>
      </div>
      <SourceBadge source={order.source} />
      <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
        {format.dateTime(order.placed_at)} · {order.user.name ?? t("budgets.gone")}
        {order.is_canceled && ` · ${t("flaggedOrders.canceled")}`}
      </Text>
      <OrderCompanies order={order} className="txt-small" />
    </div>
  )
}

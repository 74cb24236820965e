import { Button, Text } from "@medusajs/ui"
import type { DirectoryOrder } from "../../../api/schemas/operations"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { OrderState } from "./use-directory-order-columns"

/** An order of the directory on a narrow screen. */
export function DirectoryOrderCard({ order, onOpen }: { order: DirectoryOrder; onOpen: () => void }) {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
            {order.order_number} · #{order.display_id}
          </Text>
          <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {[order.customer_name ?? t("directoryOrders.customerGone"), order.customer_number].join(" · ")}
          </Text>
        </div>
        <span className="shrink-0">
          <OrderState order={order} />
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small">
          {money(order.gross_amount, order.currency_code)}
          <span className="text-ui-fg-subtle"> · {format.dateTime(order.received_at)}</span>
        </Text>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("directoryOrders.openOf", { number: order.order_number })}
          onClick={onOpen}
        >
          {t("directoryOrders.open")}
        </Button>
      </div>
    </div>
  )
}

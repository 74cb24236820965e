import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderStatus } from "../../client"

const colors = { open: "orange", shipped: "blue", completed: "green", canceled: "grey" } as const

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={colors[status]} className="whitespace-nowrap">
      {t(`orders.status.${status}`)}
    </StatusBadge>
  )
}

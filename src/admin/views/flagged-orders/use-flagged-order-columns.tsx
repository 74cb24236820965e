import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { FlaggedOrder } from "../../../api/schemas/flagged-orders"
import { SourceBadge } from "../../components/source-badge"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { OrderCompanies } from "./order-companies"
import { OrderLink } from "./order-link"

const column = createDataTableColumnHelper<FlaggedOrder>()

/** Which order it is, whose, for how much, and why it stands here. */
export function useFlaggedOrderColumns() {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  return useMemo(
    () => [
      column.display({ id: "number", header: t("flaggedOrders.number"), cell: ({ row: { original } }) => <OrderLink order={original} /> }),
      column.accessor("placed_at", {
        header: t("flaggedOrders.placed"),
        enableSorting: true,
        cell: ({ getValue }) => <span className="whitespace-nowrap">{format.dateTime(getValue())}</span>,
      }),
      column.display({
        id: "company",
        header: t("flaggedOrders.company"),
        cell: ({ row: { original } }) => <Whose order={original} />,
      }),
      column.accessor("source", {
        header: t("flaggedOrders.why"),
        cell: ({ row: { original } }) => (
          <span className="flex flex-col items-start gap-1 py-2">
            <SourceBadge source={original.source} />
            {original.is_canceled && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("flaggedOrders.canceled")}
              </Text>
            )}
          </span>
        ),
      }),
      column.accessor("amount", {
        header: t("flaggedOrders.amount"),
        align: "right",
        cell: ({ row: { original } }) => money(original.amount, original.currency_code),
      }),
    ],
    [t, format, money]
  )
}

/** The company, or those that it may be, and who of it ordered. */
function Whose({ order }: { order: FlaggedOrder }) {
  const { t } = useTexts()
  return (
    <span className="block max-w-44 py-2 2xl:max-w-80">
      <OrderCompanies order={order} className="block truncate" />
      <Text size="xsmall" className="text-ui-fg-subtle truncate">
        {order.user.name ?? t("budgets.gone")}
      </Text>
    </span>
  )
}

import { Button, createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { DirectoryOrder } from "../../../api/schemas/operations"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"

const column = createDataTableColumnHelper<DirectoryOrder>()

/** Which order it is, whose, and for how much. `onOpen` has to stay the same between renders. */
export function useDirectoryOrderColumns(onOpen: (id: string) => void) {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  return useMemo(
    () => [
      column.accessor("order_number", { header: t("directoryOrders.number") }),
      column.accessor("display_id", { header: t("directoryOrders.shopNumber"), cell: ({ getValue }) => `#${getValue()}` }),
      column.display({
        id: "customer",
        header: t("directoryOrders.customer"),
        cell: ({ row: { original } }) => (
          <span className="block max-w-44 py-2 2xl:max-w-80">
            <span className="block truncate">{original.customer_name ?? t("directoryOrders.customerGone")}</span>
            <Text size="xsmall" className="text-ui-fg-subtle truncate">
              {original.customer_number}
            </Text>
          </span>
        ),
      }),
      column.accessor("received_at", { header: t("directoryOrders.received"), cell: ({ getValue }) => format.dateTime(getValue()) }),
      column.accessor("status", { header: t("directoryOrders.status"), cell: ({ row: { original } }) => <OrderState order={original} /> }),
      column.accessor("gross_amount", {
        header: t("directoryOrders.gross"),
        align: "right",
        cell: ({ row: { original } }) => money(original.gross_amount, original.currency_code),
      }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => (
          <Button
            size="small"
            variant="transparent"
            aria-label={t("directoryOrders.openOf", { number: original.order_number })}
            onClick={() => onOpen(original.id)}
          >
            {t("directoryOrders.open")}
          </Button>
        ),
      }),
    ],
    [t, format, money, onOpen]
  )
}

/** As it came, changed since, or cancelled. */
export function OrderState({ order: { status, changed_at: changedAt } }: { order: Pick<DirectoryOrder, "status" | "changed_at"> }) {
  const { t } = useTexts()
  const state = status === "cancelled" ? "cancelled" : changedAt === null ? "open" : "changed"
  return <StatusBadge color={state === "cancelled" ? "red" : state === "changed" ? "orange" : "green"}>{t(`directoryOrders.states.${state}`)}</StatusBadge>
}

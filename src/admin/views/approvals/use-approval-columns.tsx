import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { AdminApproval } from "../../../api/schemas/approvals"
import { OrNothing } from "../../components/facts"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "../budgets/use-budget-texts"
import { ApprovalBadge } from "./approval-badge"

const column = createDataTableColumnHelper<AdminApproval>()

/** @param withCompany left out where all requests are of one company */
export function useApprovalColumns({ withCompany }: { withCompany: boolean }) {
  const { t } = useTexts()
  const format = useFormat()
  const { money } = useBudgetTexts()
  return useMemo(
    () => [
      column.accessor("created_at", {
        header: t("approvals.sent"),
        enableSorting: true,
        cell: ({ row: { original } }) => (
          <Link
            to={`/customer-center/approvals/${original.id}`}
            onClick={(event) => event.stopPropagation()}
            className="txt-compact-small-plus text-ui-fg-base whitespace-nowrap underline-offset-2 hover:underline"
          >
            {format.dateTime(original.created_at)}
          </Link>
        ),
      }),
      ...(withCompany
        ? [
            column.accessor("company", {
              header: t("approvals.company"),
              cell: ({ getValue }) => <Short>{getValue().name}</Short>,
            }),
          ]
        : []),
      column.display({
        id: "buyer",
        header: t("approvals.buyer"),
        cell: ({ row: { original } }) => <Short>{original.buyer.name ?? t("approvals.gone")}</Short>,
      }),
      column.accessor("amount", {
        header: t("approvals.amount"),
        enableSorting: true,
        cell: ({ row: { original } }) => money(original.amount, original.currency_code),
      }),
      column.accessor("status", {
        header: t("approvals.statusLabel"),
        cell: ({ getValue }) => <ApprovalBadge status={getValue()} />,
      }),
      column.display({
        id: "decision",
        header: t("approvals.decidedBy"),
        cell: ({ row: { original } }) => (
          <OrNothing>{original.decision && <Short>{original.decision.by.name ?? t("approvals.gone")}</Short>}</OrNothing>
        ),
      }),
    ],
    [t, format, money, withCompany]
  )
}

function Short({ children }: { children: string }) {
  return (
    <span title={children} className="block max-w-36 truncate 2xl:max-w-72">
      {children}
    </span>
  )
}

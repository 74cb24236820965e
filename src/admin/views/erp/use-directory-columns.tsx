import { Button, createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { DirectoryCustomer } from "../../../api/schemas/operations"
import { OrNothing } from "../../components/facts"
import { useTexts } from "../../hooks/use-texts"

const column = createDataTableColumnHelper<DirectoryCustomer>()

/** What an activation looks at, and how much hangs on the customer. `onEdit` has to stay the same between renders. */
export function useDirectoryColumns(onEdit: (customer: DirectoryCustomer) => void) {
  const { t } = useTexts()
  return useMemo(
    () => [
      column.accessor("customer_number", { header: t("directory.number") }),
      column.accessor("name", {
        header: t("directory.name"),
        cell: ({ row: { original } }) => (
          <Link
            to={`/customer-center/erp/${original.id}`}
            onClick={(event) => event.stopPropagation()}
            className="txt-compact-small-plus text-ui-fg-base block max-w-44 truncate underline-offset-2 hover:underline 2xl:max-w-80"
          >
            {original.name}
          </Link>
        ),
      }),
      column.accessor("center_enabled", {
        header: t("directory.center"),
        cell: ({ getValue }) => <CenterFlag enabled={getValue()} />,
      }),
      column.display({
        id: "main_contact_emails",
        header: t("directory.mainContacts"),
        cell: ({ row: { original } }) => (
          <span className="block max-w-44 truncate 2xl:max-w-80">
            <OrNothing>{original.main_contact_emails.join(", ")}</OrNothing>
          </span>
        ),
      }),
      column.accessor("contact_count", { header: t("directory.contacts"), align: "right" }),
      column.accessor("invoice_count", { header: t("directory.invoices"), align: "right" }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => (
          <Button
            size="small"
            variant="transparent"
            aria-label={t("directory.editOf", { name: original.name })}
            onClick={(event) => {
              event.stopPropagation()
              onEdit(original)
            }}
          >
            {t("directory.edit")}
          </Button>
        ),
      }),
    ],
    [t, onEdit]
  )
}

export function CenterFlag({ enabled }: { enabled: boolean }) {
  const { t } = useTexts()
  return (
    <StatusBadge color={enabled ? "green" : "grey"}>
      {t(enabled ? "directory.centerOn" : "directory.centerOff")}
    </StatusBadge>
  )
}

import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { CompanyRow } from "../../../api/schemas/company"
import { ActiveBadge, CenterBadge } from "../../components/company-badges"
import { OrNothing } from "../../components/facts"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { MainContact } from "./main-contact"

const column = createDataTableColumnHelper<CompanyRow>()

/** The columns of D1 that this version knows. */
export function useCompanyColumns() {
  const { t } = useTexts()
  const format = useFormat()
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("companies.name"),
        enableSorting: true,
        cell: ({ row }) => <NameCell company={row.original} />,
      }),
      column.accessor("customer_number", {
        header: t("companies.number"),
        enableSorting: true,
        cell: ({ getValue }) => <OrNothing>{getValue()}</OrNothing>,
      }),
      column.display({
        id: "main_contact",
        header: t("companies.mainContact"),
        cell: ({ row }) => (
          <div className="max-w-36 py-2 2xl:max-w-64">
            <MainContact contacts={row.original.main_contacts} />
          </div>
        ),
      }),
      column.accessor("user_count", { header: t("companies.users"), align: "right" }),
      column.accessor("center", {
        header: t("companies.center"),
        cell: ({ getValue }) => <CenterBadge center={getValue()} />,
      }),
      column.accessor("last_login_at", {
        header: t("companies.lastLogin"),
        cell: ({ row: { original } }) => (
          <OrNothing>{original.last_login_at && format.date(original.last_login_at)}</OrNothing>
        ),
      }),
      column.accessor("created_at", {
        header: t("companies.created"),
        enableSorting: true,
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.accessor("active", {
        header: t("companies.status"),
        cell: ({ getValue }) => <ActiveBadge active={getValue()} />,
      }),
    ],
    [t, format]
  )
}

/** A real link inside the row, for keyboards and for a new tab. */
function NameCell({ company }: { company: CompanyRow }) {
  const place = [company.city, company.country_code?.toUpperCase()].filter(Boolean).join(", ")
  return (
    <div className="max-w-40 py-2 2xl:max-w-72">
      <Link
        to={`/customer-center/companies/${company.id}`}
        onClick={(event) => event.stopPropagation()}
        className="txt-compact-small-plus text-ui-fg-base block truncate underline-offset-2 hover:underline"
      >
        {company.name}
      </Link>
      <span className="txt-compact-xsmall text-ui-fg-subtle block truncate">{place}</span>
    </div>
  )
}

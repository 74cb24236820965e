import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { OperatorUser } from "../../../api/schemas/users"
import { OrNothing } from "../../components/facts"
import { UserBadges, useRoleNames } from "../../components/user-badges"
import { useFieldLocale } from "../../hooks/use-field-locale"
import { useFieldValue } from "../../hooks/use-field-value"
import { useFormat } from "../../hooks/use-format"
import { useKnownFields } from "../../hooks/use-known-fields"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"

const column = createDataTableColumnHelper<OperatorUser>()

/** The columns of all users; the shop's further fields (B9) are the last ones, where a table has to be moved sideways first. */
export function useUserColumns() {
  const { t } = useTexts()
  const format = useFormat()
  const roleNames = useRoleNames()
  const further = useFurtherColumns()
  return useMemo(
    () => [
      column.accessor("last_name", {
        id: "name",
        header: t("users.name"),
        enableSorting: true,
        cell: ({ row: { original } }) => (
          <CellLink to={`/customer-center/users/${original.id}`} strong>
            {nameOf(original)}
          </CellLink>
        ),
      }),
      column.accessor("email", {
        header: t("user.email"),
        enableSorting: true,
        cell: ({ getValue }) => <Short>{getValue()}</Short>,
      }),
      column.accessor("company", {
        header: t("user.company"),
        cell: ({ row: { original } }) =>
          original.company ? (
            <CellLink to={`/customer-center/companies/${original.company.id}`}>{original.company.name}</CellLink>
          ) : (
            <OrNothing>{null}</OrNothing>
          ),
      }),
      column.display({
        id: "roles",
        header: t("company.roles"),
        cell: ({ row }) => <Short>{roleNames(row.original.roles)}</Short>,
      }),
      column.display({
        id: "status",
        header: t("company.status"),
        cell: ({ row }) => (
          <div className="py-2">
            <UserBadges user={row.original} />
          </div>
        ),
      }),
      column.accessor("last_login_at", {
        header: t("company.lastLogin"),
        enableSorting: true,
        cell: ({ row: { original } }) => (
          <OrNothing>{original.last_login_at && format.date(original.last_login_at)}</OrNothing>
        ),
      }),
      ...further,
    ],
    [t, format, roleNames, further]
  )
}

function useFurtherColumns() {
  const fields = useKnownFields()
  const locale = useFieldLocale()
  const render = useFieldValue()
  return useMemo(
    () =>
      fields.map((field) =>
        column.display({
          id: `field_${field.key}`,
          header: field.label[locale],
          cell: ({ row }) => {
            const value = row.original.fields[field.key]
            return value === undefined ? <OrNothing>{null}</OrNothing> : <Short>{render(field, value)}</Short>
          },
        })
      ),
    [fields, locale, render]
  )
}

/** A real link inside the row, for keyboards and for a new tab. */
function CellLink({ to, strong = false, children }: { to: string; strong?: boolean; children: string }) {
  return (
    <Link
      to={to}
      title={children}
      onClick={(event) => event.stopPropagation()}
      className={`${strong ? "txt-compact-small-plus" : "txt-compact-small"} text-ui-fg-base block max-w-32 truncate underline-offset-2 hover:underline 2xl:max-w-64`}
    >
      {children}
    </Link>
  )
}

function Short({ children }: { children: string }) {
  return (
    <span title={children} className="block max-w-36 truncate 2xl:max-w-72">
      <OrNothing>{children}</OrNothing>
    </span>
  )
}

import { Button, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { OperatorUser } from "../../../api/schemas/users"
import { EmptyNote } from "../../components/empty-note"
import { OrNothing } from "../../components/facts"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { SearchInput } from "../../components/search-input"
import { Section } from "../../components/section"
import { UnlockButton } from "../../components/unlock-button"
import { UserBadges, useRoleNames } from "../../components/user-badges"
import { useBusinessUsers } from "../../hooks/business-users"
import { useFormat } from "../../hooks/use-format"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"
import { AddUserDrawer } from "./add-user-drawer"

const column = createDataTableColumnHelper<OperatorUser>()

/** Who may act for the company, and who is locked out. */
export function UsersSection({ companyId }: { companyId: string }) {
  const { t } = useTexts()
  const list = useListState({ prefix: "users_" })
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const query = useBusinessUsers({
    company_id: companyId,
    q: list.q,
    limit: list.limit,
    offset: list.offset,
  })
  const columns = useUserColumns()

  return (
    <Section
      title={t("company.users")}
      action={
        <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
          {t("user.add")}
        </Button>
      }
    >
      {(list.filtered || (query.data && query.data.count > list.limit)) && (
        <div className="px-6 py-4">
          <SearchInput label={t("users.search")} value={list.q} onSearch={list.search} />
        </div>
      )}
      <RecordList
        list={list}
        query={query}
        rows={query.data?.business_users}
        noResult={{ heading: t("users.noResult") }}
        empty={<EmptyNote heading={t("company.noUsers")} text={t("company.noUsersText")} />}
      >
        {(users) => (
          <RecordTable
            rows={users}
            list={list}
            columns={columns}
            onOpen={(id) => navigate(`/customer-center/users/${id}`)}
            card={(user) => <UserCard user={user} />}
          />
        )}
      </RecordList>
      {adding && <AddUserDrawer companyId={companyId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function useUserColumns() {
  const { t } = useTexts()
  const format = useFormat()
  const roleNames = useRoleNames()
  return useMemo(
    () => [
      column.display({
        id: "person",
        header: t("company.user"),
        cell: ({ row }) => (
          <div className="max-w-64 py-2">
            <Person user={row.original} />
          </div>
        ),
      }),
      column.display({
        id: "roles",
        header: t("company.roles"),
        cell: ({ row }) => <OrNothing>{roleNames(row.original.roles)}</OrNothing>,
      }),
      column.display({
        id: "status",
        header: t("company.status"),
        cell: ({ row }) => <UserBadges user={row.original} />,
      }),
      column.display({
        id: "last_login_at",
        header: t("company.lastLogin"),
        cell: ({ row: { original } }) => (
          <OrNothing>{original.last_login_at && format.dateTime(original.last_login_at)}</OrNothing>
        ),
      }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) =>
          original.locked && (
            <span onClick={(event) => event.stopPropagation()}>
              <UnlockButton customerId={original.customer_id} email={original.email} />
            </span>
          ),
      }),
    ],
    [t, format, roleNames]
  )
}

function Person({ user }: { user: OperatorUser }) {
  const name = nameOf(user)
  return (
    <>
      <Link
        to={`/customer-center/users/${user.id}`}
        onClick={(event) => event.stopPropagation()}
        className="txt-compact-small-plus text-ui-fg-base block truncate underline-offset-2 hover:underline"
      >
        {name}
      </Link>
      {name !== user.email && (
        <Text size="xsmall" className="text-ui-fg-subtle truncate">
          {user.email}
        </Text>
      )}
    </>
  )
}

function UserCard({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const format = useFormat()
  const roleNames = useRoleNames()
  return (
    <div className="flex flex-col gap-y-2">
      <Person user={user} />
      <UserBadges user={user} />
      <Text size="small" className="text-ui-fg-subtle">
        {roleNames(user.roles)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {user.last_login_at
          ? t("company.lastLoginAt", { when: format.dateTime(user.last_login_at) })
          : t("company.neverLoggedIn")}
      </Text>
      {user.locked && <UnlockButton customerId={user.customer_id} email={user.email} />}
    </div>
  )
}

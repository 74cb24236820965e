import { Button, Container } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { EmptyNote } from "../../components/empty-note"
import { PageHeader } from "../../components/page-header"
import { RecordList } from "../../components/record-list"
import { RecordTable } from "../../components/record-table"
import { useBusinessUsers } from "../../hooks/business-users"
import { useRoles } from "../../hooks/roles"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { userOrders, userStatuses } from "./list-options"
import { useUserColumns } from "./use-user-columns"
import { UserCard } from "./user-card"
import { UsersToolbar } from "./users-toolbar"

/** D1: who is this person? The users of all companies. */
export function UsersView() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const roles = useRoles()
  const known = roles.data?.roles ?? []
  const list = useListState({
    orders: userOrders,
    filters: { status: userStatuses, role: known.map(({ key }) => key) },
  })
  // The address may name a role, which is only known once the roles are there.
  const query = useBusinessUsers(
    {
      q: list.q,
      order: list.order,
      status: list.filters.status,
      role: list.filters.role,
      limit: list.limit,
      offset: list.offset,
    },
    { enabled: !roles.isPending }
  )
  const columns = useUserColumns()

  return (
    <>
      <PageHeader title={t("users.title")} question={t("users.question")} />
      <Container className="divide-y p-0">
        <UsersToolbar list={list} roles={known} />
        <RecordList
          list={list}
          query={query}
          rows={query.data?.business_users}
          noResult={{ heading: t("users.noResult") }}
          empty={
            <EmptyNote heading={t("users.empty")} text={t("users.emptyText")}>
              <Button size="small" variant="secondary" asChild>
                <Link to="/customer-center/companies">{t("company.toList")}</Link>
              </Button>
            </EmptyNote>
          }
          isCounted
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
      </Container>
    </>
  )
}

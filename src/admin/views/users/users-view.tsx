import { Button, Container } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { PageHeader } from "../../components/page-header"
import { Pager } from "../../components/pager"
import { RecordTable } from "../../components/record-table"
import { useBusinessUsers } from "../../hooks/business-users"
import { useRoles } from "../../hooks/roles"
import { useLastPage } from "../../hooks/use-last-page"
import { useListState, type ListState } from "../../hooks/use-list-state"
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
  const { data, error, isPending, isPlaceholderData, refetch } = useBusinessUsers(
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
  useLastPage(list, data)
  const users = data?.business_users ?? []

  return (
    <>
      <PageHeader title={t("users.title")} question={t("users.question")} />
      <Container className="divide-y p-0" aria-busy={isPlaceholderData}>
        <UsersToolbar list={list} roles={known} />
        {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
        {!error && (isPending || users.length > 0) && (
          <RecordTable
            rows={users}
            columns={columns}
            isLoading={isPending}
            order={list.order}
            onOrder={list.sort}
            onOpen={(id) => navigate(`/customer-center/users/${id}`)}
            card={(user) => <UserCard user={user} />}
          />
        )}
        {!error && data?.count === 0 && <NoUsers list={list} />}
        {!error && data && users.length > 0 && (
          <Pager
            count={data.count}
            countIsMinimum={data.count_is_minimum}
            limit={list.limit}
            pageIndex={list.pageIndex}
            onTurn={list.turnTo}
          />
        )}
      </Container>
    </>
  )
}

function NoUsers({ list }: { list: ListState }) {
  const { t } = useTexts()
  if (list.filtered || list.pageIndex > 0) {
    return (
      <EmptyNote heading={t("users.noResult")} text={t("common.noResultText")}>
        <Button size="small" variant="secondary" onClick={list.clear}>
          {t("common.showAll")}
        </Button>
      </EmptyNote>
    )
  }
  return (
    <EmptyNote heading={t("users.empty")} text={t("users.emptyText")}>
      <Button size="small" variant="secondary" asChild>
        <Link to="/customer-center/companies">{t("company.toList")}</Link>
      </Button>
    </EmptyNote>
  )
}
